package org.neurone.dsl.advice;

import java.util.function.Supplier;
import org.neurone.dsl.read.Binding;
import org.neurone.dsl.read.Forms;
import org.neurone.dsl.read.Line;
import org.neurone.dsl.read.Refusal;
import org.neurone.dsl.read.Rule;
import org.neurone.dsl.read.Rule.Next;
import org.neurone.dsl.read.Vocabulary;
import org.neurone.dsl.syntax.Form;
import org.neurone.dsl.syntax.Value;
import org.neurone.engine.catalog.Entry;
import org.neurone.engine.catalog.Parameter;
import org.neurone.engine.catalog.ValueType;

/**
 * Has the rule read a refused statement with what its words were meant to be. Between two of the rule's steps it passes over words
 * that a statement does without; what the rule refuses it says, and tells the rule what was meant where one can guess it.
 */
final class Mender {
    private final Rule rule;
    private final Line line;
    private final String text;
    private final Vocabulary vocabulary;
    private final Mismatch mismatch;
    private final Shortage shortage;
    private final PassedWords passed;
    private final UnknownWords unknown;

    Mender(Rule rule, Alone alone) {
        this.rule = rule;
        this.line = rule.line();
        this.text = line.text();
        this.vocabulary = rule.vocabulary();
        this.shortage = new Shortage(rule, alone);
        this.mismatch = new Mismatch(rule, shortage);
        this.passed = new PassedWords(rule, mismatch);
        this.unknown = new UnknownWords(rule, mismatch, passed);
    }

    void readThrough() {
        int before = line.problems().size();
        try {
            while (!rule.done()) {
                Refusal refusal = step(rule.next());
                while (refusal != null) {
                    refusal = answer(refusal);
                }
            }
        } finally {
            new ValueFixes(line).add(before); // also of those that were said before there were too many
        }
    }

    private Refusal step(Next next) {
        return switch (next.turn()) {
            case PLACE -> place(next.binding(), next.parameter());
            case OPTION_VALUE -> optionValue(next.parameter());
            case OPTION -> {
                passed.skipCounted();
                yield rule.step();
            }
            case REST -> rule.step();
        };
    }

    private Refusal place(Binding binding, Parameter<?> place) {
        passed.before(place);
        ValueType type = place.type();
        Value value = line.peek();
        if (value == null || type instanceof ValueType.Terms || rule.scope().stops(value, place)) {
            return rule.step();
        }
        if (Forms.fits(type, value)) {
            return read(place, rule::step);
        }
        if (place.required() && new Order(vocabulary, line).mend(binding, place)) {
            rule.endPlaces();
            return null;
        }
        boolean repairs = !place.required() && !rule.fitsLater(value) && mismatch.repairs(place, value);
        return repairs ? rule.insist() : rule.step();
    }

    private Refusal optionValue(Parameter<?> parameter) {
        Value value = line.peek();
        if (value == null || rule.scope().stops(value, parameter)) {
            return rule.step();
        }
        passed.beforeValue(parameter.type());
        return read(parameter, rule::insist);
    }

    /** Has the rule read the value at hand for that setting, which others may call or write otherwise. */
    private Refusal read(Parameter<?> parameter, Supplier<Refusal> reading) {
        Value value = line.peek();
        line.respell(ownWord(parameter, value));
        Refusal refusal = reading.get();
        boolean names = parameter.type() instanceof ValueType.Names;
        if (names && value.form() != Form.LIST && Forms.fits(parameter.type(), value)) {
            mismatch.several(parameter, value);
        }
        return refusal;
    }

    /** The value with a number's one word in place of another for it, {@code full} for {@code all}, which is said. */
    private Value ownWord(Parameter<?> parameter, Value value) {
        boolean other = parameter.type() instanceof ValueType.Whole whole
                && whole.word() != null
                && value.form() == Form.NAME
                && !value.in(text).equals(whole.word())
                && OtherNames.all(value.in(text));
        if (!other) {
            return value;
        }
        String word = ((ValueType.Whole) parameter.type()).word();
        mismatch.otherName(value.span(), word);
        return value.respell(Form.NAME, word);
    }

    /** Says what is refused and tells the rule what was meant; what it refuses of that, or null. */
    private Refusal answer(Refusal refusal) {
        if (refusal instanceof Refusal.WrongForm wrong) {
            Value meant = mismatch.meant(wrong.parameter(), wrong.value());
            rule.give(wrong, meant == null ? null : ownWord(wrong.parameter(), meant));
        } else if (refusal instanceof Refusal.NoSuchName name) {
            name(name);
        } else if (refusal instanceof Refusal.NoValue missing) {
            shortage.missing(missing.binding(), missing.place());
        } else if (refusal instanceof Refusal.NoSuchOption option) {
            Binding root = rule.bindings().get(0);
            Parameter<?> named = unknown.take(root, option.word());
            return named == null ? null : read(named, () -> rule.read(root, named));
        } else if (refusal instanceof Refusal.Extra extra) {
            shortage.extra(extra.value());
        } else if (refusal instanceof Refusal.NoOptionValue missing) {
            shortage.missingOptionValue(missing.binding(), missing.parameter(), missing.word());
        } else if (refusal instanceof Refusal.NoOption missing) {
            shortage.missingOption(rule.bindings().get(0), missing.binding(), missing.parameter());
        } else if (refusal instanceof Refusal.Repeated repeated) {
            shortage.repeatedOption(repeated.word(), repeated.first(), repeated.behind());
        }
        return null;
    }

    private void name(Refusal.NoSuchName refused) {
        Value value = refused.value();
        boolean bare = value.form() == Form.NAME;
        if (bare && refused.optional() && unknown.optionRather(value.in(text), refused.kind())) {
            line.back();
            rule.endPlaces();
            return;
        }
        Value name = bare ? value : mismatch.name(refused.kind(), value);
        Entry<?> entry = name == null ? null : vocabulary.catalog().entry(refused.kind(), name.in(text));
        if (entry == null && !bare && refused.optional()) {
            line.back();
            return;
        }
        if (entry == null && name != null) {
            entry = mismatch.otherName(refused.kind(), name);
        }
        if (name == null) {
            line.subject(refused.word(), refused.binding().name());
            mismatch.meant(refused.parameter(), value);
        }
        rule.give(refused, entry, name);
    }
}
