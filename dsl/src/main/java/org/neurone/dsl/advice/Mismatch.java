package org.neurone.dsl.advice;

import java.util.List;
import org.neurone.dsl.problem.Habit;
import org.neurone.dsl.problem.OfValues;
import org.neurone.dsl.problem.OfWriting;
import org.neurone.dsl.problem.Problems;
import org.neurone.dsl.problem.Seen;
import org.neurone.dsl.problem.Shown;
import org.neurone.dsl.problem.Suggestion;
import org.neurone.dsl.read.Forms;
import org.neurone.dsl.read.Line;
import org.neurone.dsl.read.Rule;
import org.neurone.dsl.read.Scope;
import org.neurone.dsl.read.Vocabulary;
import org.neurone.dsl.syntax.Form;
import org.neurone.dsl.syntax.Lexer;
import org.neurone.dsl.syntax.Strings;
import org.neurone.dsl.syntax.Tokens;
import org.neurone.dsl.syntax.Value;
import org.neurone.dsl.text.Edit;
import org.neurone.dsl.text.Fix;
import org.neurone.dsl.text.Span;
import org.neurone.engine.catalog.Entry;
import org.neurone.engine.catalog.Kind;
import org.neurone.engine.catalog.Parameter;
import org.neurone.engine.catalog.ValueType;

/** What a statement's values get wrong: says it, and mends it where one can guess what was meant. */
final class Mismatch {
    /** How many words behind the first may make a name: {@code mean squared error}. */
    private static final int MOST_WORDS = 2;

    private final Vocabulary vocabulary;
    private final Line line;
    private final String text;
    private final Scope scope;
    private final Shortage shortage;

    Mismatch(Rule rule, Shortage shortage) {
        this.vocabulary = rule.vocabulary();
        this.line = rule.line();
        this.scope = rule.scope();
        this.text = line.text();
        this.shortage = shortage;
    }

    /** Whether the value, wrong as it stands, could be mended for that setting. */
    boolean repairs(Parameter<?> parameter, Value value) {
        return unquoted(parameter, value) != null || unlisted(parameter, value) != null;
    }

    /** Says what is wrong with a value that does not have its setting's form; the value as it was meant, or null. */
    Value meant(Parameter<?> parameter, Value value) {
        if (!Forms.readable(value)) {
            return null; // said already where its spelling was looked at
        }
        ValueType type = parameter.type();
        Value plain = unquoted(parameter, value);
        if (plain != null) {
            Edit edit = Edit.replace(value.span(), plain.in(text));
            spelled(Habit.NEEDLESS_QUOTES, value.span(), line.after(edit)).write(value.span(), plain.in(text));
            return plain;
        }
        Value single = unlisted(parameter, value);
        if (single != null) {
            needlessBrackets(value, single);
            return single;
        }
        if (type instanceof ValueType.Text || type instanceof ValueType.FormulaText) {
            Span span = through(value);
            String quoted = Strings.quote(span.of(text));
            spelled(Habit.QUOTES_NEEDED, span, line.after(Edit.replace(span, quoted)))
                    .write(span, quoted);
            return null;
        }
        if (type instanceof ValueType.Numbers && value.form() == Form.NUMBER) {
            Span span = value.span();
            while (line.peek() != null && line.peek().form() == Form.NUMBER) {
                span = span.through(line.next().span());
            }
            brackets(span);
            return null;
        }
        Problems.Draft draft = line.report(
                value.span(),
                new OfValues.WrongValue(line.subject(), parameter, null, Seen.of(value, text), shortage.names(type)));
        if (type instanceof ValueType.Choice choice) {
            shortage.nameBefore(draft, choice.kind(), value);
        }
        return null;
    }

    private void needlessBrackets(Value list, Value item) {
        boolean tight = list.from() > 0 && text.charAt(list.from() - 1) > ' ';
        String plain = (tight ? " " : "") + item.in(text);
        String right = line.after(Edit.replace(list.span(), plain));
        line.report(list.span(), new OfValues.NeedlessBrackets(line.subject(), right))
                .write(list.span(), plain);
    }

    private void brackets(Span span) {
        String listed = "[" + span.of(text) + "]";
        spelled(Habit.BRACKETS_NEEDED, span, line.after(Edit.replace(span, listed)))
                .write(span, listed);
    }

    /** From {@code value} to the last value before the next option, all of them read over. */
    private Span through(Value value) {
        Span span = value.span();
        while (line.peek() != null && !scope.isOption(line.peek())) {
            span = span.through(line.next().span());
        }
        return span;
    }

    /** What stands between the quotes where that is what the setting takes. */
    private Value unquoted(Parameter<?> parameter, Value value) {
        if (value.form() != Form.TEXT || !value.closed()) {
            return null;
        }
        Value plain = plain(value, Strings.content(value.in(text)).trim());
        boolean fits = plain != null && Forms.fits(parameter.type(), plain);
        if (fits && parameter.type() instanceof ValueType.Choice choice) {
            String name = plain.in(text);
            fits = vocabulary.catalog().entry(choice.kind(), name) != null
                    || OtherNames.name(choice.kind(), name, vocabulary) != null;
        }
        return fits ? plain : null;
    }

    /** {@code content}, put in the place of {@code value}, as what it looks like without quotes. */
    private static Value plain(Value value, String content) {
        Tokens tokens = Lexer.tokens(content);
        if (tokens.size() != 1) {
            return null;
        }
        Form form = switch (tokens.kind(0)) {
            case NAME -> Form.NAME;
            case NUMBER -> Form.NUMBER;
            case SIZE -> Form.SIZE;
            default -> null;
        };
        if (form != null) {
            return value.respell(form, content);
        }
        String name = Respelling.name(content);
        return name == null ? null : value.respell(Form.NAME, name);
    }

    /** The only item of a list where that is what the setting takes. */
    private Value unlisted(Parameter<?> parameter, Value value) {
        boolean single = value.form() == Form.LIST && value.items().size() == 1;
        return single && Forms.fits(parameter.type(), value.items().get(0))
                ? value.items().get(0)
                : null;
    }

    /** The name of a kind that a value of another form stands for, or null. */
    Value name(Kind<?> kind, Value value) {
        boolean listed = value.form() == Form.LIST && value.items().size() == 1;
        Value item = listed ? value.items().get(0) : value;
        if (!value.closed() || !item.closed() || (item.form() != Form.TEXT && !(listed && item.form() == Form.NAME))) {
            return null;
        }
        Value plain = item.form() == Form.NAME
                ? item
                : plain(item, Strings.content(item.in(text)).trim());
        if (plain == null || plain.form() != Form.NAME) {
            return null;
        }
        if (listed) {
            needlessBrackets(value, plain);
            return new Value(Form.NAME, value.from(), value.to(), plain.in(text), List.of(), true);
        }
        boolean known = vocabulary.catalog().entry(kind, plain.in(text)) != null;
        if (known) {
            Edit edit = Edit.replace(value.span(), plain.in(text));
            spelled(Habit.NEEDLESS_QUOTES, value.span(), line.after(edit)).write(value.span(), plain.in(text));
        }
        return plain;
    }

    /** What an unknown name of that kind stands for elsewhere, with the problem said; null where nobody knows. */
    Entry<?> otherName(Kind<?> kind, Value name) {
        String seen = name.in(text);
        List<String> names = vocabulary.names(kind);
        Entry<?> spaced = spacedName(kind, name);
        if (spaced != null) {
            return spaced;
        }
        String other = OtherNames.name(kind, seen, vocabulary);
        if (other != null) {
            otherName(name.span(), other);
            return vocabulary.catalog().entry(kind, other);
        }
        if (notHere(kind, "", name)) {
            return vocabulary.catalog().entry(kind, OtherNames.kin(kind, seen, vocabulary));
        }
        List<String> near = Nearest.of(seen, names);
        near = near.isEmpty() ? OtherNames.near(kind, seen, vocabulary) : near;
        Problems.Draft draft = line.report(
                name.span(),
                new OfValues.UnknownName(Shown.piece(name.span().of(text)), kind, Suggestion.of(near, names)));
        for (String candidate : near) {
            draft.write(name.span(), candidate);
        }
        Value next = line.peek();
        if (next != null && next.form() == Form.NAME && names.contains(next.in(text))) {
            draft.first(next.in(text), List.of(new Edit(name.from(), next.from(), "")));
        }
        return null;
    }

    /**
     * Whether the word names something of that kind that is not here, which is then said with what comes nearest.
     *
     * @param before what stands before a name of that kind, with a blank behind it, or nothing
     */
    boolean notHere(Kind<?> kind, String before, Value word) {
        String other = before.isEmpty() ? null : OtherNames.name(kind, word.in(text), vocabulary);
        if (other != null) {
            otherName(word.span(), before + other);
            return true;
        }
        String kin = OtherNames.kin(kind, word.in(text), vocabulary);
        if (kin != null) {
            String seen = Shown.piece(word.span().of(text));
            line.report(word.span(), new OfValues.NotHere(seen, kind, kin)).write(word.span(), before + kin);
        }
        return kin != null;
    }

    /** {@code leaky relu} for {@code leaky-relu}. */
    private Entry<?> spacedName(Kind<?> kind, Value name) {
        StringBuilder words = new StringBuilder(name.in(text));
        Entry<?> entry = null;
        int count = 0;
        for (int i = 0; i < MOST_WORDS && entry == null; i++) {
            Value next = line.peek(i);
            if (next == null || next.form() != Form.NAME) {
                return null;
            }
            words.append('-').append(next.in(text));
            String other = OtherNames.name(kind, words.toString(), vocabulary);
            entry = vocabulary.catalog().entry(kind, other == null ? words.toString() : other);
            count = i + 1;
        }
        if (entry != null) {
            String joined = entry.name();
            Span span = name.span();
            for (int i = 0; i < count; i++) {
                span = span.through(line.next().span());
            }
            if (!joined.contentEquals(words)) {
                otherName(span, joined);
                return entry;
            }
            line.report(span, new OfWriting.Spelled(Habit.SPACED_NAME, Shown.piece(span.of(text)), joined))
                    .write(span, joined);
        }
        return entry;
    }

    /**
     * A setting's name before a value that stands without one.
     *
     * @param repeated the value, where the setting has one already; else null and the value comes next
     */
    void named(Value word, Value repeated) {
        Edit edit = repeated == null
                ? new Edit(word.from(), line.peek().from(), "")
                : new Edit(line.values().get(line.at() - 3).to(), repeated.to(), "");
        spelled(Habit.NAMED_VALUE, word.span(), line.after(edit))
                .fix(Fix.Kind.DELETE_WORD, word.in(text), List.of(edit));
    }

    /** A word of others for something that has a name here. */
    void otherName(Span word, String other) {
        String right = line.after(Edit.replace(word, other));
        line.report(word, new OfWriting.OtherName(Shown.piece(word.of(text)), other, right))
                .write(word, other);
    }

    /** Several names without brackets around them. */
    void several(Parameter<?> parameter, Value first) {
        Span span = first.span();
        boolean several = false;
        while (line.peek() != null && !scope.isOption(line.peek()) && Forms.fits(parameter.type(), line.peek())) {
            span = span.through(line.next().span());
            several = true;
        }
        if (several) {
            brackets(span);
        }
    }

    private Problems.Draft spelled(Habit habit, Span span, String right) {
        return line.report(span, new OfWriting.Spelled(habit, null, right));
    }
}
