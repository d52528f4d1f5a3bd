package org.neurone.dsl.read;

import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.problem.Habit;
import org.neurone.dsl.problem.Mistake;
import org.neurone.dsl.problem.OfValues;
import org.neurone.dsl.problem.OfWriting;
import org.neurone.dsl.problem.Shown;
import org.neurone.dsl.syntax.Form;
import org.neurone.dsl.syntax.Strings;
import org.neurone.dsl.syntax.Value;
import org.neurone.dsl.text.Span;
import org.neurone.engine.data.term.Formula;
import org.neurone.engine.data.term.Term;
import org.neurone.engine.data.term.TermReader;
import org.neurone.engine.model.State;
import org.neurone.engine.model.StateReading;
import org.neurone.engine.reason.TextFault;

/** Values that have a reader of their own in the engine. */
final class Readers {
    private Readers() {}

    /** A sound formula, or null. */
    static Formula formula(Line line, Value value, String content, Formula.Subject subject) {
        if (content == null) {
            return null;
        }
        Formula formula = new Formula(content, subject);
        TextFault fault = formula.fault();
        if (fault == null) {
            return formula;
        }
        // Where nothing is escaped, offsets in the formula are those in the text behind the quote.
        boolean plain = content.length() == value.to() - value.from() - 2;
        Span span = plain ? inside(value.from() + 1, fault, value.to() - 1) : value.span();
        line.report(span, new OfValues.BadFormula(fault, formula));
        return null;
    }

    /** A state that can be read, or null. */
    static State state(Line line, Value value, String content) {
        if (content == null || !value.closed()) {
            return null;
        }
        StateReading reading = State.read(content);
        if (reading.problem() != null) {
            Mistake kind = switch (reading.problem()) {
                case TRUNCATED -> Mistake.STATE_TRUNCATED;
                case DAMAGED -> Mistake.STATE_DAMAGED;
                case NEWER -> Mistake.STATE_NEWER;
            };
            line.report(value.span(), new OfValues.BadState(kind, reading.problem()));
        }
        return reading.state();
    }

    /** All terms, or null where one is wrong. */
    static List<Term> terms(Line line, List<Value> values) {
        List<Term> terms = new ArrayList<>(values.size());
        if (values.size() == 1 && values.get(0).form() == Form.NUMBER) {
            // How many there are is the data's matter.
            line.report(values.get(0).span(), new OfValues.UnknownTerm(null, null));
            return null;
        }
        for (Value value : values) {
            Term term = term(line, value);
            if (term != null) {
                terms.add(term);
            }
        }
        return terms.size() == values.size() ? terms : null;
    }

    private static Term term(Line line, Value value) {
        String written = value.span().of(line.text());
        if (value.form() == Form.ODD || value.form() == Form.PUNCTUATION || !value.closed()) {
            return null; // said already where its spelling was looked at
        }
        if (value.form() == Form.NAME && value.respelled() != null) {
            otherSpelling(line, value);
            return null;
        }
        String spelling = withoutBlanks(value.in(line.text()));
        if (value.form() == Form.TEXT) {
            spelling = Strings.quote(Strings.content(spelling));
        }
        TermReader.Result result = TermReader.read(spelling);
        if (result.fault() != null) {
            boolean same = spelling.equals(written);
            Span span = same ? inside(value.from(), result.fault(), value.to()) : value.span();
            line.report(span, new OfValues.UnknownTerm(result.fault(), spelling));
        }
        return result.term();
    }

    /** A name of the writer's own that is read in small letters, though it has others. */
    static void otherSpelling(Line line, Value name) {
        String seen = Shown.piece(name.span().of(line.text()));
        line.report(name.span(), new OfWriting.Spelled(Habit.CAPITAL_LETTERS, seen, name.respelled()));
    }

    private static Span inside(int start, TextFault fault, int end) {
        int from = Math.min(start + fault.from(), end);
        return new Span(from, Math.max(from, Math.min(start + fault.to(), end)));
    }

    private static String withoutBlanks(String term) {
        StringBuilder dense = new StringBuilder(term.length());
        boolean quoted = false;
        for (int i = 0; i < term.length(); i++) {
            char c = term.charAt(i);
            if (c == '\\' && quoted && i + 1 < term.length()) {
                dense.append(c).append(term.charAt(++i));
                continue;
            }
            quoted ^= c == '"';
            if (quoted || c > ' ') {
                dense.append(c);
            }
        }
        return dense.toString();
    }
}
