package org.neurone.dsl.paste;

import java.util.List;
import org.neurone.dsl.problem.Habit;
import org.neurone.dsl.problem.OfStatements;
import org.neurone.dsl.problem.OfWriting;
import org.neurone.dsl.problem.Origin;
import org.neurone.dsl.problem.Problems;
import org.neurone.dsl.problem.Shown;
import org.neurone.dsl.read.Adviser;
import org.neurone.dsl.read.TextReader;
import org.neurone.dsl.read.Vocabulary;
import org.neurone.dsl.syntax.Characters;
import org.neurone.dsl.syntax.Form;
import org.neurone.dsl.syntax.StatementNode;
import org.neurone.dsl.syntax.Value;
import org.neurone.dsl.text.Edit;
import org.neurone.dsl.text.Fix;
import org.neurone.dsl.text.Span;

/** Recognises pieces of other languages that somebody pasted, and puts them into this one where it can. */
public final class Foreign {
    /** A longer piece is no line that somebody pasted, and translating it would not help. */
    private static final int LONGEST = 20_000;

    /** How far into a statement an {@code =} before a call may stand: {@code x_train, x_test = load()}. */
    private static final int FARTHEST = 12;

    private static final List<String> PYTHON = List.of(
            "import", "from", "def", "class", "model", "print", "return", "with", "for", "if", "net", "self", "else",
            "try", "super", "pass", "while");

    private final Vocabulary vocabulary;
    private final String text;
    private final Problems problems;

    private Foreign(TextReader reader) {
        this.vocabulary = reader.vocabulary();
        this.text = reader.tree().text();
        this.problems = reader.problems();
    }

    /** As {@link org.neurone.dsl.advice.Pasted#report}. */
    public static int report(TextReader reader, int start) {
        return new Foreign(reader).report(reader.tree().statements(), start);
    }

    /**
     * Says of a pasted piece that starts with that statement what it is; its translation is one fix for all of it.
     *
     * @return the statement behind the piece, {@code start} where there is none
     */
    private int report(List<StatementNode> statements, int start) {
        StatementNode first = statements.get(start);
        int block = block(statements, start);
        if (block > start) {
            return block;
        }
        boolean json = json(first.values());
        boolean python = !json && python(first.values());
        int link = first.keyword().from();
        link += text.startsWith("<", link) || text.startsWith("(", link) ? 1 : 0;
        if (!json && !python && !PlaygroundLink.is(text, link)) {
            return start;
        }
        int end = start + 1;
        while ((json || python) && end < statements.size() && goesOn(json, statements.get(end))) {
            end++;
        }
        Span span = first.span().through(statements.get(end - 1).span());
        if (json) {
            say(Origin.JSON, span, translated(span, true));
        } else if (python) {
            python(first, span, end == start + 1);
        } else {
            int behind = PlaygroundLink.end(text, link);
            String settings = PlaygroundLink.translate(vocabulary, text, link, behind);
            boolean closed = link > span.from() && behind < text.length() && text.charAt(behind) > ' ';
            Span whole = new Span(span.from(), behind + (closed ? 1 : 0));
            say(Origin.LINK, whole, Translation.whole(settings));
            while (end < statements.size() && statements.get(end).span().from() < whole.to()) {
                end++;
            }
        }
        return end;
    }

    /** Says of a block of lines what it is; the statement behind it, {@code start} where there is none. */
    private int block(List<StatementNode> statements, int start) {
        int from = statements.get(start).span().from();
        PastedLines.Block block = PastedLines.at(text, from);
        if (block == null) {
            return start;
        }
        int end = start + 1;
        while (end < statements.size() && statements.get(end).span().from() < block.to()) {
            end++;
        }
        int last = Math.max(block.to(), statements.get(end - 1).span().to());
        Span span = new Span(from, last);
        if (span.length() > LONGEST && block.origin() != Origin.ARFF) {
            return start;
        }
        Translation translation = translated(block.origin(), text.substring(from, block.to()));
        if (!sound(translation.text()) && block.origin() != Origin.PROTOTXT && block.origin() != Origin.DARKNET) {
            return start;
        }
        say(block.origin(), span, translation);
        return end;
    }

    private Translation translated(Origin origin, String piece) {
        return switch (origin) {
            case YAML -> SettingsPaste.translate(vocabulary, origin, LineSettings.yaml(piece));
            case TOML, DARKNET -> SettingsPaste.translate(vocabulary, origin, LineSettings.sections(piece));
            case JSON, PROTOTXT -> SettingsPaste.translate(vocabulary, origin, SettingsReader.settings(piece));
            case WEKA -> Weka.translate(vocabulary, piece);
            case ARFF -> Arff.translate(piece);
            case ENCOG -> Encog.translate(vocabulary, piece);
            case PYTHON -> PythonPaste.translate(vocabulary, piece);
            case LINK -> Translation.whole("");
        };
    }

    private boolean sound(String translated) {
        return !translated.isEmpty()
                && TextReader.read(vocabulary, Adviser.NONE, translated).experiment() != null;
    }

    private Translation translated(Span span, boolean json) {
        if (span.length() > LONGEST) {
            return Translation.whole("");
        }
        return translated(json ? Origin.JSON : Origin.PYTHON, span.of(text));
    }

    private void python(StatementNode first, Span span, boolean alone) {
        String name = first.keyword().in(text);
        name = name.indexOf('(') > 0 ? name.substring(0, name.indexOf('(')) : name;
        Translation translation = translated(span, false);
        String right = translation.text();
        if (!alone || !vocabulary.keyword(name) || right.isEmpty()) {
            say(Origin.PYTHON, span, translation);
            return;
        }
        String shown = right.replace("\n", "; ");
        problems.add(span, new OfWriting.Spelled(Habit.CALL_BRACKETS, Shown.piece(span.of(text)), shown))
                .fix(Fix.Kind.WRITE, shown, List.of(Edit.replace(span, right)));
    }

    private boolean json(List<Value> values) {
        Value first = values.get(0);
        boolean pair = first.form() == Form.TEXT && values.size() > 1 && is(values.get(1), ':');
        int behind = first.to();
        boolean settings = text.indexOf(':', behind) > 0 || text.indexOf('=', behind) > 0;
        return pair || (is(first, '{') && settings);
    }

    /** {@code optimizer Adam(lr=0.01)}: the language's own word before a call. */
    private boolean namedCall(List<Value> values) {
        if (values.size() < 2 || values.get(1).form() != Form.ODD) {
            return false;
        }
        String word = values.get(1).in(text);
        return vocabulary.keyword(values.get(0).in(text))
                && word.indexOf('(') > 0
                && Characters.upper(word.charAt(0))
                && !word.endsWith("()");
    }

    /** Whether a statement behind a pasted one belongs to it. */
    private boolean goesOn(boolean json, StatementNode statement) {
        List<Value> values = statement.values();
        if (json) {
            return json(values) || is(values.get(0), '}') || is(values.get(0), ',');
        }
        return python(values) || (values.size() > 2 && is(values.get(1), '=')) || closing(values.get(0));
    }

    private boolean closing(Value value) {
        char c = text.charAt(value.from());
        return c == ')' || c == ']';
    }

    private boolean python(List<Value> values) {
        Value first = values.get(0);
        String word = first.in(text);
        if (calls(first, word) || namedCall(values)) {
            return true;
        }
        if (first.form() == Form.NAME && PYTHON.contains(word) && !vocabulary.keyword(word)) {
            return values.size() > 1 || word.equals("pass");
        }
        for (int i = 1; i + 1 < values.size() && i < FARTHEST; i++) {
            if (is(values.get(i), '=')) {
                Value given = values.get(i + 1);
                boolean list = given.form() == Form.LIST && !given.items().isEmpty();
                Value called = list ? given.items().get(0) : given;
                return calls(called, called.in(text));
            }
        }
        return false;
    }

    /** Whether a word calls something with arguments, as in {@code model.add(Dense(3}. */
    private static boolean calls(Value value, String word) {
        int open = word.indexOf('(');
        boolean form = value.form() == Form.ODD || value.form() == Form.TERM;
        return form
                && open > 0
                && !(word.endsWith("()") && open == word.length() - 2 && word.indexOf('.') < 0)
                && !word.startsWith("(");
    }

    private boolean is(Value value, char mark) {
        return value.form() == Form.PUNCTUATION && text.charAt(value.from()) == mark;
    }

    private void say(Origin origin, Span span, Translation translation) {
        String translated = translation.text();
        boolean sound = sound(translated);
        Problems.Draft draft = problems.add(
                firstLine(span), new OfStatements.Pasted(origin, sound ? translated : null, translation.dropped()));
        if (sound) {
            draft.fix(Fix.Kind.TRANSLATE, List.of(Edit.replace(span, translated)));
        } else {
            draft.delete(span);
        }
    }

    private Span firstLine(Span span) {
        int to = span.from();
        while (to < span.to() && text.charAt(to) != '\n' && text.charAt(to) != '\r') {
            to++;
        }
        return new Span(span.from(), to);
    }
}
