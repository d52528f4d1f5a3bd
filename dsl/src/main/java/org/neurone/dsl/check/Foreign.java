package org.neurone.dsl.check;

import java.util.List;
import org.neurone.dsl.Edit;
import org.neurone.dsl.Span;
import org.neurone.dsl.problem.ProblemKind;
import org.neurone.dsl.problem.Problems;
import org.neurone.dsl.problem.Quoted;
import org.neurone.dsl.syntax.Form;
import org.neurone.dsl.syntax.StatementNode;
import org.neurone.dsl.syntax.Value;
import org.neurone.engine.catalog.Wording;

/** Recognises pieces of Python and JSON that somebody pasted, and puts them into the language where it can. */
final class Foreign {
    /** A longer piece is no line that somebody pasted, and translating it would not help. */
    private static final int LONGEST = 20_000;

    private static final List<String> PYTHON =
            List.of("import", "from", "def", "class", "model", "print", "return", "with", "for", "if", "net", "self");

    private Foreign() {}

    /** Whether the statement was one, which is then said. */
    static boolean report(Vocabulary vocabulary, String text, StatementNode statement, Problems problems) {
        Value first = statement.keyword();
        List<Value> values = statement.values();
        Value second = values.size() > 1 ? values.get(1) : null;
        boolean pair = first.form() == Form.TEXT && second != null && is(second, text, ':');
        if (is(first, text, '{') || pair) {
            say(
                    vocabulary,
                    text,
                    statement,
                    problems,
                    ProblemKind.PASTED_JSON,
                    JsonPaste.translate(vocabulary, text, values));
            return true;
        }
        if (!python(vocabulary, text, values)) {
            return false;
        }
        Span span = statement.span();
        String name = first.in(text);
        name = name.indexOf('(') > 0 ? name.substring(0, name.indexOf('(')) : name;
        if (vocabulary.keyword(name) && span.length() <= LONGEST) {
            String right = PythonPaste.translate(vocabulary, span.of(text));
            if (!right.isEmpty()) {
                problems.add(
                                ProblemKind.CALL_BRACKETS,
                                span,
                                "seen",
                                Quoted.shown(span.of(text)),
                                "right",
                                Quoted.quoted(right))
                        .write(span, right);
                return true;
            }
        }
        String translated = span.length() > LONGEST ? "" : PythonPaste.translate(vocabulary, span.of(text));
        say(vocabulary, text, statement, problems, ProblemKind.PASTED_PYTHON, translated);
        return true;
    }

    private static boolean python(Vocabulary vocabulary, String text, List<Value> values) {
        Value first = values.get(0);
        String word = first.in(text);
        if (calls(first, word)) {
            return true;
        }
        if (first.form() == Form.NAME && PYTHON.contains(word) && !vocabulary.keyword(word)) {
            return values.size() > 1;
        }
        boolean assigned = values.size() > 2 && is(values.get(1), text, '=');
        return assigned && calls(values.get(2), values.get(2).in(text));
    }

    /** Whether a word calls something with arguments, as in {@code model.add(Dense(3}. */
    private static boolean calls(Value value, String word) {
        int open = word.indexOf('(');
        boolean form = value.form() == Form.ODD || value.form() == Form.TERM;
        return form && open > 0 && !(word.endsWith("()") && word.indexOf('.') < 0) && !word.startsWith("(");
    }

    private static boolean is(Value value, String text, char mark) {
        return value.form() == Form.PUNCTUATION && text.charAt(value.from()) == mark;
    }

    private static void say(
            Vocabulary vocabulary,
            String text,
            StatementNode statement,
            Problems problems,
            ProblemKind kind,
            String translated) {
        Span span = statement.span();
        boolean sound = !translated.isEmpty() && sound(vocabulary, translated);
        Wording quoted = Quoted.quoted(translated.replace("\n", "; "));
        Wording advice = sound
                ? Wording.of("Here it is " + quoted.english() + ".", "Ici, on écrit " + quoted.french() + ".")
                : Wording.of(
                        "Here one writes plain statements, one a line, such as “layer 3 sigmoid” or “lr 0.5”.",
                        "Ici, on écrit de simples instructions, une par ligne, comme «\u00a0layer 3 sigmoid\u00a0» ou"
                                + " «\u00a0lr 0.5\u00a0».");
        Problems.Draft draft = problems.add(kind, firstLine(span, text), "advice", advice);
        if (sound) {
            draft.fix(Wording.of("Translate it", "Traduire"), List.of(Edit.replace(span, translated)));
        } else {
            draft.delete(span);
        }
    }

    private static boolean sound(Vocabulary vocabulary, String translated) {
        return Checker.check(vocabulary, translated).experiment() != null;
    }

    private static Span firstLine(Span span, String text) {
        int to = span.from();
        while (to < span.to() && text.charAt(to) != '\n' && text.charAt(to) != '\r') {
            to++;
        }
        return new Span(span.from(), to);
    }
}
