package org.neurone.dsl.advice;

import java.util.List;
import org.neurone.dsl.problem.Habit;
import org.neurone.dsl.problem.OfWriting;
import org.neurone.dsl.problem.Shown;
import org.neurone.dsl.read.Line;
import org.neurone.dsl.read.Rule;
import org.neurone.dsl.read.Scope;
import org.neurone.dsl.read.Vocabulary;
import org.neurone.dsl.syntax.Characters;
import org.neurone.dsl.syntax.Form;
import org.neurone.dsl.syntax.Value;
import org.neurone.dsl.text.Edit;
import org.neurone.dsl.text.Fix;
import org.neurone.dsl.text.Span;
import org.neurone.engine.catalog.Parameter;
import org.neurone.engine.catalog.ValueType;

/** Words between the values of a statement that it does without, and numbers in pieces or in letters. */
final class PassedWords {
    /** In a longer statement numbers are not put together, so that its length alone says how long it takes. */
    private static final int LONGEST = 200;

    private final Vocabulary vocabulary;
    private final Line line;
    private final Scope scope;
    private final Mismatch mismatch;
    private final String text;

    PassedWords(Rule rule, Mismatch mismatch) {
        this.vocabulary = rule.vocabulary();
        this.line = rule.line();
        this.scope = rule.scope();
        this.mismatch = mismatch;
        this.text = line.text();
    }

    /** Passes over words before a value by its place. */
    void before(Parameter<?> place) {
        skipNamed(place);
        skipCounted();
        skipNamed(place);
        spellNumber(place);
        beforeValue(place.type());
    }

    /** Passes over words before a value. */
    void beforeValue(ValueType type) {
        skipFillers(type);
        joinSize(type);
    }

    /** Passes over what a number counts: {@code layer 3 neurons relu}, {@code batch 16 examples}. */
    void skipCounted() {
        Value value = line.peek();
        Value next = line.peek(1);
        boolean counted = value != null
                && value.form() == Form.NAME
                && line.values().get(line.at() - 1).form() == Form.NUMBER
                && Counted.is(value.in(text))
                && (next == null || next.form() != Form.NUMBER)
                && !scope.isOption(value);
        if (counted) {
            counted(line.next());
        }
    }

    /** Reads a number in letters where a number has to stand: {@code layer three}. */
    private void spellNumber(Parameter<?> place) {
        Value value = line.peek();
        boolean number = place.type() instanceof ValueType.Whole || place.type() instanceof ValueType.Real;
        int spelled = value == null || value.form() != Form.NAME ? 0 : Counted.number(value.in(text));
        if (number && place.required() && spelled > 0) {
            String digits = Integer.toString(spelled);
            numberWord(value, digits);
            line.respell(value.respell(Form.NUMBER, digits));
        }
    }

    /** Passes over words of a sentence where something else has to stand: {@code stop when loss < 0.01}. */
    private void skipFillers(ValueType type) {
        boolean free = type instanceof ValueType.Names
                || type instanceof ValueType.Terms
                || type instanceof ValueType.Keywords;
        while (!free
                && line.peek(1) != null
                && line.peek().form() == Form.NAME
                && !vocabulary.knows(line.peek().in(text))) {
            if (!filler(line.at())) {
                return;
            }
            line.next();
        }
    }

    /** Reads several numbers where a size has to stand: {@code conv 8 5 5}. */
    private void joinSize(ValueType type) {
        int most = type instanceof ValueType.Size size ? size.maxDimensions() : 0;
        int count = 0;
        StringBuilder joined = new StringBuilder();
        while (count < most && line.peek(count) != null && line.peek(count).form() == Form.NUMBER) {
            joined.append(count == 0 ? "" : "x").append(line.peek(count).in(text));
            count++;
        }
        String size = joined.toString();
        if (count > 1 && line.values().size() <= LONGEST && Characters.size(size)) {
            Value first = line.peek();
            Value last = line.peek(count - 1);
            severalNumbers(first, last, size);
            line.join(count, new Value(Form.SIZE, first.from(), last.to(), size, List.of(), true));
        }
    }

    /** Passes over the name of a value that stands without one: {@code layer units 3}. */
    private void skipNamed(Parameter<?> place) {
        Value value = line.peek();
        boolean named = value != null
                && value.form() == Form.NAME
                && value.in(text).equals(place.name())
                && line.peek(1) != null
                && !scope.stops(line.peek(1), place)
                && !scope.chooses(place, value)
                && !(place.type() instanceof ValueType.Names)
                && !(place.type() instanceof ValueType.Terms)
                && !(place.type() instanceof ValueType.Keywords);
        if (named) {
            mismatch.named(line.next(), null);
        }
    }

    /** {@code examples} behind {@code batch 16}: what is counted, which nobody has to say. */
    private void counted(Value word) {
        Span blank = new Span(line.values().get(line.at() - 2).to(), word.to());
        String right = line.after(Edit.replace(word.span(), ""));
        line.report(word.span(), new OfWriting.Spelled(Habit.NAMED_VALUE, null, right))
                .fix(Fix.Kind.DELETE_WORD, word.in(text), List.of(Edit.replace(blank, "")));
    }

    /** Says of a word at hand, or just read, that it is one of a sentence, which a statement does without; whether it is. */
    boolean filler(int at) {
        Value word = line.values().get(at);
        if (!Fillers.empty(word.in(text))) {
            return false;
        }
        int before = line.values().get(at - 1).to();
        String right = line.after(Edit.replace(word.span(), ""));
        String seen = Shown.piece(word.span().of(text));
        line.report(word.span(), new OfWriting.Spelled(Habit.NEEDLESS_WORD, seen, right))
                .fix(Fix.Kind.DELETE_WORD, word.in(text), List.of(new Edit(before, word.to(), "")));
        return true;
    }

    /** A number in letters. */
    private void numberWord(Value word, String number) {
        line.report(word.span(), new OfWriting.Spelled(Habit.NUMBER_SPELLING, word.in(text), number))
                .write(word.span(), number);
    }

    /** Several numbers for a size. */
    private void severalNumbers(Value first, Value second, String size) {
        Span span = first.span().through(second.span());
        line.report(span, new OfWriting.Spelled(Habit.SIZE_SPELLING, Shown.piece(span.of(text)), size))
                .write(span, size);
    }
}
