package org.neurone.dsl.advice;

import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.problem.Also;
import org.neurone.dsl.problem.Habit;
import org.neurone.dsl.problem.OfOptions;
import org.neurone.dsl.problem.OfValues;
import org.neurone.dsl.problem.OfWriting;
import org.neurone.dsl.problem.Problems;
import org.neurone.dsl.problem.Seen;
import org.neurone.dsl.problem.Shown;
import org.neurone.dsl.problem.Suggestion;
import org.neurone.dsl.read.Binding;
import org.neurone.dsl.read.Forms;
import org.neurone.dsl.read.Line;
import org.neurone.dsl.read.Numbers;
import org.neurone.dsl.read.Rule;
import org.neurone.dsl.read.Scope;
import org.neurone.dsl.read.Vocabulary;
import org.neurone.dsl.syntax.Characters;
import org.neurone.dsl.syntax.Form;
import org.neurone.dsl.syntax.Strings;
import org.neurone.dsl.syntax.Value;
import org.neurone.dsl.text.Edit;
import org.neurone.dsl.text.Fix;
import org.neurone.dsl.text.Span;
import org.neurone.engine.catalog.Entry;
import org.neurone.engine.catalog.Kind;
import org.neurone.engine.catalog.Parameter;
import org.neurone.engine.catalog.ValueType;

/** What a statement lacks, and what it has too much of: says it, and offers what usually stands there. */
final class Shortage {
    private final Vocabulary vocabulary;
    private final Line line;
    private final Rule rule;
    private final Scope scope;
    private final Alone alone;
    private final String text;

    Shortage(Rule rule, Alone alone) {
        this.vocabulary = rule.vocabulary();
        this.line = rule.line();
        this.rule = rule;
        this.scope = rule.scope();
        this.alone = alone;
        this.text = line.text();
    }

    /** All names of the kind that the type takes one of, where they are few. */
    Suggestion names(ValueType type) {
        return Suggestion.of(List.of(), vocabulary.namesOf(type));
    }

    /** Offers every name of that kind that takes the value: {@code stop loss 0.01} for {@code stop 0.01}. */
    void nameBefore(Problems.Draft draft, Kind<?> kind, Value value) {
        String statement = line.statement();
        Entry<?> entry = vocabulary.statement(statement);
        String usual = entry == null || entry.example() == null ? "" : entry.example() + " ";
        List<String> names = new ArrayList<>();
        String plain = FileNames.without(value.in(text));
        for (String name : vocabulary.names(kind)) {
            String whole = line.respelled(List.of(Edit.replace(value.span(), name + " " + plain)));
            if (value.form() != Form.NAME && alone.sound(whole)) {
                boolean likely = Numbers.percent(value.in(text))
                        ? Vocabulary.places(vocabulary.catalog().entry(kind, name))
                                        .get(0)
                                        .type()
                                instanceof ValueType.Share
                        : usual.startsWith(statement + " " + name + " ");
                names.add(likely ? 0 : names.size(), name);
            }
        }
        for (String name : names.subList(0, Math.min(names.size(), Nearest.MOST))) {
            draft.write(value.span(), name + " " + plain);
        }
    }

    /** A value that an option would take, standing without the option's name; whether it was that. */
    private boolean unnamed(Binding binding, Value value) {
        List<Parameter<?>> found = new ArrayList<>();
        for (Parameter<?> parameter : binding.entry().parameters()) {
            boolean open = parameter.place() == Parameter.Place.OPTION && binding.given(parameter.name()) == null;
            if (open && Forms.fits(parameter.type(), value) && allows(parameter.type(), value)) {
                found.add(parameter);
            }
        }
        if (found.isEmpty() || found.size() > 2 || value.form() == Form.NAME) {
            return false;
        }
        String right = found.get(0).name() + " " + value.in(text);
        Problems.Draft draft = line.report(
                value.span(), new OfOptions.UnnamedValue(binding.name().in(text), Seen.of(value, text), found, right));
        for (Parameter<?> parameter : found) {
            draft.fix(
                    Fix.Kind.WRITE,
                    parameter.name() + " " + value.in(text),
                    List.of(Edit.insert(value.from(), parameter.name() + " ")));
        }
        return true;
    }

    private boolean allows(ValueType type, Value value) {
        double number = value.form() == Form.NUMBER ? Numbers.read(value.in(text)) : 1;
        if (type instanceof ValueType.Share share) {
            return number <= share.max();
        }
        return !(type instanceof ValueType.Whole whole)
                || (Numbers.whole(number) && number >= whole.min() && number <= whole.max());
    }

    /** A value without a place: that of an option whose name is missing, or one too many. */
    void extra(Value value) {
        List<Binding> bindings = rule.bindings();
        for (int i = bindings.size() - 1; i > 0; i--) {
            if (unnamed(bindings.get(i), value)) {
                return;
            }
        }
        if (priced(value) || thousands(value)) {
            return;
        }
        Span blank = new Span(line.values().get(line.at() - 2).to(), value.to());
        line.report(value.span(), new OfValues.ExtraValue(line.statement(), Seen.of(value, text), null))
                .delete(blank);
    }

    /** {@code 1 000}; whether the value was the end of such a number. */
    private boolean thousands(Value value) {
        Value last = line.values().get(line.at() - 2);
        String digits = value.in(text);
        boolean group = last.form() == Form.NUMBER
                && last.to() + 1 == value.from()
                && Characters.digits(last.in(text))
                && last.in(text).length() <= 3
                && digits.length() == 3
                && Characters.digits(digits);
        if (group) {
            Span span = last.span().through(value.span());
            String number = last.in(text) + digits;
            String seen = Shown.piece(span.of(text));
            line.report(span, new OfWriting.Spelled(Habit.NUMBER_SPELLING, seen, number))
                    .write(span, number);
        }
        return group;
    }

    /** A number alone where a statement wants names with theirs, or behind an optimizer; whether it was that. */
    private boolean priced(Value value) {
        Entry<?> entry = vocabulary.statement(line.statement());
        ValueType type = entry == null || entry.parameters().isEmpty()
                ? null
                : entry.parameters().get(0).type();
        if (type instanceof ValueType.Choices choices && line.at() == 2) {
            Problems.Draft draft = line.report(
                    value.span(),
                    new OfValues.WrongValue(
                            line.statement(), entry.parameters().get(0), null, Seen.of(value, text), names(type)));
            nameBefore(draft, choices.kind(), value);
            return true;
        }
        boolean rate = type instanceof ValueType.Choice choice
                && choice.kind().equals(Kind.OPTIMIZER)
                && value.form() == Form.NUMBER
                && vocabulary.keyword("lr");
        if (rate) {
            String right = "; lr " + value.in(text);
            int end = line.values().get(line.at() - 2).to();
            Seen seen = Seen.of(value, text);
            line.report(value.span(), new OfValues.ExtraValue(line.statement(), seen, value.in(text)))
                    .fix(Fix.Kind.WRITE, right, List.of(new Edit(end, value.to(), right)));
        }
        return rate;
    }

    /** A place without its value. */
    void missing(Binding binding, Parameter<?> place) {
        Problems.Draft draft =
                line.report(line.end(), new OfValues.MissingValue(binding.name().in(text), place, names(place.type())));
        String example = binding.entry().example();
        if (line.values().size() == 1 && example != null) {
            draft.write(line.span(), Examples.start(alone, binding.entry()));
            return;
        }
        List<String> values = place.type() instanceof ValueType.Word word
                ? word.words()
                : Examples.place(
                        binding.entry(), Vocabulary.places(binding.entry()).indexOf(place));
        for (String value : values) {
            Edit edit = Edit.insert(line.end().to(), " " + value);
            draft.fix(Fix.Kind.WRITE, line.respelled(List.of(edit)), List.of(edit));
        }
    }

    void missingOptionValue(Binding choice, Parameter<?> parameter, Value word) {
        Value next = line.peek();
        Value behind = line.peek(1);
        boolean own = next != null
                && parameter.type() instanceof ValueType.Names
                && (behind == null || scope.isOption(behind) || behind.form() == Form.NAME);
        if (own) {
            String quoted = Strings.quote(next.in(text));
            Value taken = line.next();
            String right = line.after(Edit.replace(taken.span(), quoted));
            line.report(taken.span(), new OfOptions.OptionWord(taken.in(text), line.statement(), right))
                    .write(taken.span(), quoted);
            return;
        }
        Problems.Draft draft =
                line.report(word.span(), new OfOptions.OptionValue(word.in(text), parameter, names(parameter.type())));
        Entry<?> entry = vocabulary.statement(line.statement());
        for (String known : parameter.type() instanceof ValueType.Word type ? type.words() : List.<String>of()) {
            draft.fix(Fix.Kind.WRITE, word.in(text) + " " + known, List.of(Edit.insert(word.to(), " " + known)));
        }
        String value = Examples.option(choice.entry(), entry == null ? choice.entry() : entry, word.in(text));
        if (value != null) {
            draft.fix(Fix.Kind.WRITE, word.in(text) + " " + value, List.of(Edit.insert(word.to(), " " + value)));
        }
    }

    /** An option that a statement cannot do without. */
    void missingOption(Binding root, Binding binding, Parameter<?> parameter) {
        if (parameter.type() instanceof ValueType.Choices) {
            missing(binding, parameter);
            return;
        }
        String example = Examples.option(binding.entry(), root.entry(), parameter.name());
        String piece = parameter.name() + " " + (example == null ? "…" : example);
        Edit edit = Edit.insert(line.span().to(), " " + piece);
        Problems.Draft draft = line.report(
                binding.name().span(),
                new OfOptions.MissingOption(binding.name().in(text), parameter, line.after(edit)));
        if (example != null) {
            draft.fix(Fix.Kind.ADD, piece, List.of(edit));
        }
    }

    /** An option that was set before. */
    void repeatedOption(Value word, Value first, int behind) {
        line.report(word.span(), new OfOptions.RepeatedOption(Shown.piece(word.in(text))))
                .see(first.span(), Also.Role.FIRST_SET)
                .delete(new Span(behind, line.values().get(line.at() - 1).to()));
    }
}
