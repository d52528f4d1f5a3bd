package org.neurone.dsl.check;

import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.Span;
import org.neurone.dsl.problem.ProblemKind;
import org.neurone.dsl.problem.Problems;
import org.neurone.dsl.problem.Quoted;
import org.neurone.dsl.syntax.Form;
import org.neurone.dsl.syntax.Strings;
import org.neurone.dsl.syntax.Value;
import org.neurone.engine.data.term.Formula;
import org.neurone.engine.data.term.Term;
import org.neurone.engine.data.term.TermReader;
import org.neurone.engine.data.term.TextFault;
import org.neurone.engine.model.State;
import org.neurone.engine.model.StateReading;
import org.neurone.engine.words.Wording;

/** Values that have a reader of their own in the engine. */
final class Readers {
    private Readers() {}

    /** A sound formula, or null. */
    static Formula formula(Line line, Value value, String content) {
        if (content == null) {
            return null;
        }
        Formula formula = new Formula(content);
        TextFault fault = formula.fault();
        if (fault == null) {
            return formula;
        }
        // Where nothing is escaped, offsets in the formula are those in the text behind the quote.
        boolean plain = content.length() == value.to() - value.from() - 2;
        Span span = plain ? inside(value.from() + 1, fault, value.to() - 1) : value.span();
        Problems.Draft draft = line.report(ProblemKind.FORMULA, span, "reason", fault.sentence());
        String right = Formulas.right(content);
        if (right != null) {
            draft.write(value.span(), Strings.quote(right));
        }
        return null;
    }

    /** A state that can be read, or null. */
    static State state(Line line, Value value, String content) {
        if (content == null || !value.closed()) {
            return null;
        }
        StateReading reading = State.read(content);
        if (reading.problem() != null) {
            ProblemKind kind = switch (reading.problem()) {
                case TRUNCATED -> ProblemKind.STATE_TRUNCATED;
                case DAMAGED -> ProblemKind.STATE_DAMAGED;
                case NEWER -> ProblemKind.STATE_NEWER;
            };
            line.report(kind, value.span(), "reason", reading.problem().sentence())
                    .fix(
                            Wording.of("Start from the seed", "Repartir de la graine"),
                            List.of(Trim.statement(line.text(), line.span())));
        }
        return reading.state();
    }

    /** All terms, or null where one is wrong. */
    static List<Term> terms(Line line, List<Value> values) {
        List<Term> terms = new ArrayList<>(values.size());
        if (values.size() == 1 && values.get(0).form() == Form.NUMBER) {
            counted(line, values.get(0));
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

    /** {@code inputs 2}: how many there are is the data’s matter. */
    private static void counted(Line line, Value number) {
        line.report(
                        ProblemKind.UNKNOWN_TERM,
                        number.span(),
                        "reason",
                        Wording.of(
                                "This names the columns to learn from; how many there are comes from the data, without this"
                                        + " statement.",
                                "On nomme ici les colonnes dont on apprend ; leur nombre vient des données, sans cette"
                                        + " instruction."))
                .fix(
                        Wording.of("Delete the statement", "Supprimer l’instruction"),
                        List.of(Trim.statement(line.text(), line.span())));
    }

    private static Term term(Line line, Value value) {
        String written = value.span().of(line.text());
        if (value.form() == Form.ODD || value.form() == Form.PUNCTUATION || !value.closed()) {
            return null; // said already where its spelling was looked at
        }
        if (value.form() == Form.NAME && value.respelled() != null) {
            return otherCase(line, value, written);
        }
        String spelling = withoutBlanks(value.in(line.text()));
        if (value.form() == Form.TEXT) {
            spelling = Strings.quote(Strings.content(spelling));
        }
        TermReader.Result result = TermReader.read(spelling, 0, spelling.length());
        if (result.fault() != null) {
            boolean same = spelling.equals(written);
            Span span = same ? inside(value.from(), result.fault(), value.to()) : value.span();
            Problems.Draft draft = line.report(
                    ProblemKind.UNKNOWN_TERM, span, "reason", result.fault().sentence());
            if (TermReader.read(spelling + ")", 0, spelling.length() + 1).fault() == null) {
                draft.write(value.span(), spelling + ")");
            }
        }
        return result.term();
    }

    /** A column with capital letters: small ones or quotes, the writer knows which. */
    private static Term otherCase(Line line, Value value, String written) {
        Problems.Draft draft = line.report(
                ProblemKind.CAPITAL_LETTERS,
                value.span(),
                "seen",
                Quoted.shown(written),
                "right",
                Quoted.quoted(value.respelled()));
        draft.write(value.span(), value.respelled()).write(value.span(), Strings.quote(written));
        return null;
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
