package org.neurone.dsl.check;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.neurone.dsl.Edit;
import org.neurone.dsl.Span;
import org.neurone.dsl.problem.ProblemKind;
import org.neurone.dsl.problem.Problems;
import org.neurone.dsl.problem.Quoted;
import org.neurone.dsl.syntax.Form;
import org.neurone.dsl.syntax.Lexer;
import org.neurone.dsl.syntax.Strings;
import org.neurone.dsl.syntax.Tokens;
import org.neurone.dsl.syntax.Value;
import org.neurone.engine.catalog.Entry;
import org.neurone.engine.catalog.Kind;
import org.neurone.engine.catalog.Parameter;
import org.neurone.engine.catalog.Statement;
import org.neurone.engine.catalog.ValueType;
import org.neurone.engine.words.Wording;

/** What a statement's values get wrong: says it, and mends it where one can guess what was meant. */
final class Mismatch {
    /** How many words behind the first may make a name: {@code mean squared error}. */
    private static final int MOST_WORDS = 2;

    private final Vocabulary vocabulary;
    private final Line line;
    private final String text;
    private final Shortage shortage;

    Mismatch(Vocabulary vocabulary, Line line, Shortage shortage) {
        this.vocabulary = vocabulary;
        this.line = line;
        this.text = line.text();
        this.shortage = shortage;
    }

    /** Whether the value, wrong as it stands, could be mended for that setting. */
    boolean repairs(Parameter<?> parameter, Value value) {
        return unquoted(parameter, value) != null || unlisted(parameter, value) != null;
    }

    /** Says what is wrong with a value that does not have its setting's form; the value as it was meant, or null. */
    Value report(Parameter<?> parameter, Value value, Predicate<Value> option) {
        if (value.form() == Form.ODD || value.form() == Form.PUNCTUATION || !value.closed()) {
            return null; // said already where its spelling was looked at
        }
        ValueType type = parameter.type();
        Value plain = unquoted(parameter, value);
        if (plain != null) {
            Edit edit = Edit.replace(value.span(), plain.in(text));
            line.report(ProblemKind.NEEDLESS_QUOTES, value.span(), "right", line.after(edit))
                    .write(value.span(), plain.in(text));
            return plain;
        }
        Value single = unlisted(parameter, value);
        if (single != null) {
            needlessBrackets(value, single);
            return single;
        }
        if (type instanceof ValueType.Text || type instanceof ValueType.FormulaText) {
            Span span = through(value, option);
            String quoted = Strings.quote(span.of(text));
            line.report(ProblemKind.QUOTES_NEEDED, span, "right", line.after(Edit.replace(span, quoted)))
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
                ProblemKind.WRONG_VALUE,
                value.span(),
                "statement",
                line.subject(),
                "expected",
                Expected.of(type),
                "meaning",
                Expected.meaning(parameter),
                "seen",
                Expected.seen(value, text),
                "suggestion",
                shortage.names(type));
        if (type instanceof ValueType.Choice choice) {
            shortage.nameBefore(draft, choice.kind(), value);
        }
        return null;
    }

    private void needlessBrackets(Value list, Value item) {
        boolean tight = list.from() > 0 && text.charAt(list.from() - 1) > ' ';
        String plain = (tight ? " " : "") + item.in(text);
        line.report(
                        ProblemKind.NEEDLESS_BRACKETS,
                        list.span(),
                        "statement",
                        line.subject(),
                        "right",
                        line.after(Edit.replace(list.span(), plain)))
                .write(list.span(), plain);
    }

    private void brackets(Span span) {
        String listed = "[" + span.of(text) + "]";
        line.report(ProblemKind.BRACKETS_NEEDED, span, "right", line.after(Edit.replace(span, listed)))
                .write(span, listed);
    }

    /** From {@code value} to the last value before the next option, all of them read over. */
    private Span through(Value value, Predicate<Value> option) {
        Span span = value.span();
        while (line.peek() != null && !option.test(line.peek())) {
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
        boolean fits = plain != null && Expected.fits(parameter.type(), plain);
        if (fits && parameter.type() instanceof ValueType.Choice choice) {
            String name = plain.in(text);
            fits = vocabulary.catalog().entry(choice.kind(), name) != null
                    || OtherNames.name(choice.kind(), name, vocabulary.names(choice.kind())) != null;
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
        String name = Spelling.name(content);
        return name == null ? null : value.respell(Form.NAME, name);
    }

    /** The only item of a list where that is what the setting takes. */
    private Value unlisted(Parameter<?> parameter, Value value) {
        boolean single = value.form() == Form.LIST && value.items().size() == 1;
        return single && Expected.fits(parameter.type(), value.items().get(0))
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
            line.report(ProblemKind.NEEDLESS_QUOTES, value.span(), "right", line.after(edit))
                    .write(value.span(), plain.in(text));
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
        String other = OtherNames.name(kind, seen, names);
        if (other != null) {
            otherName(name.span(), other);
            return vocabulary.catalog().entry(kind, other);
        }
        List<String> near = Nearest.of(seen, names);
        Problems.Draft draft = line.report(
                ProblemKind.UNKNOWN_NAME,
                name.span(),
                "seen",
                Quoted.shown(name.span().of(text)),
                "kind",
                kind.noun(),
                "suggestion",
                Nearest.suggestion(near, names));
        for (String candidate : near) {
            draft.write(name.span(), candidate);
        }
        Value next = line.peek();
        if (next != null && next.form() == Form.NAME && names.contains(next.in(text))) {
            draft.first(Quoted.writing(next.in(text)), List.of(new Edit(name.from(), next.from(), "")));
        }
        return null;
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
            String other = OtherNames.name(kind, words.toString(), vocabulary.names(kind));
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
            line.report(
                            ProblemKind.SPACED_NAME,
                            span,
                            "right",
                            Quoted.quoted(joined),
                            "seen",
                            Quoted.shown(span.of(text)))
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
        line.report(ProblemKind.NAMED_VALUE, word.span(), "right", line.after(edit))
                .fix(
                        Wording.of("Delete “" + word.in(text) + "”", "Supprimer «\u00a0" + word.in(text) + "\u00a0»"),
                        List.of(edit));
    }

    /** A word of others for something that has a name here. */
    void otherName(Span word, String other) {
        line.report(
                        ProblemKind.OTHER_NAME,
                        word,
                        "seen",
                        Quoted.shown(word.of(text)),
                        "name",
                        other,
                        "right",
                        line.after(Edit.replace(word, other)))
                .write(word, other);
    }

    /** A word that is no option here. */
    void unknownOption(Value word, Binding choice, Collection<String> options, Predicate<Value> isOption) {
        String seen = word.in(text);
        List<String> near = Nearest.of(seen, options);
        Problems.Draft draft = line.report(
                ProblemKind.UNKNOWN_OPTION,
                word.span(),
                "statement",
                choice == null
                        ? line.statement()
                        : line.statement() + " " + choice.name().in(text),
                "seen",
                Quoted.shown(word.span().of(text)),
                "suggestion",
                near.isEmpty() && options.isEmpty()
                        ? Wording.of("It has none at all.", "Il n’en existe aucun.")
                        : Nearest.suggestion(near, options));
        for (String candidate : near) {
            draft.write(word.span(), candidate);
        }
        if (near.isEmpty()) {
            int at = line.at();
            int ahead = 0;
            while (line.peek(ahead) != null && !isOption.test(line.peek(ahead))) {
                ahead++;
            }
            draft.delete(new Span(
                    line.values().get(at - 2).to(),
                    line.values().get(at + ahead - 1).to()));
        }
    }

    /** The keyword of another statement, whose separator was forgotten; the rest is that statement's. */
    void otherStatement(Value word, String name) {
        Span rest = word.span();
        while (line.peek() != null) {
            rest = rest.through(line.next().span());
        }
        String right = "; " + name + text.substring(word.to(), rest.to());
        int end = line.values().get(line.values().indexOf(word) - 1).to();
        line.report(ProblemKind.MISSING_SEPARATOR, word.span(), "seen", name, "right", Quoted.quoted(right))
                .fix(
                        Wording.of("Put “;” before it", "Mettre «\u00a0;\u00a0» devant"),
                        List.of(new Edit(end, word.from(), "; "), Edit.replace(word.span(), name)));
    }

    /** A second name of a kind of which the statement takes one; whether it was that. */
    boolean second(Binding root, List<Parameter<?>> places, Value word) {
        for (Parameter<?> place : places) {
            Binding.Given given = root.given(place.name());
            boolean taken = place.type() instanceof ValueType.Choice choice
                    && given != null
                    && vocabulary.names(choice.kind()).contains(word.in(text));
            if (taken) {
                Kind<?> kind = ((ValueType.Choice) place.type()).kind();
                Value first = given.values().get(0);
                int end = line.values().get(line.at() - 2).to();
                Statement<?> statement =
                        vocabulary.catalog().statement(root.entry().name());
                if (statement != null && statement.repeatable()) {
                    another(word, end);
                    return true;
                }
                int to = word.to();
                while (line.peek() != null && line.peek().form() == Form.NUMBER) {
                    to = line.next().to();
                }
                line.report(
                                ProblemKind.SECOND_NAME,
                                word.span(),
                                "statement",
                                line.statement(),
                                "kind",
                                kind.noun(),
                                "seen",
                                word.in(text))
                        .see(first.span(), "the first one", "la première")
                        .fix(
                                Quoted.writing(line.statement() + " … " + word.in(text)),
                                List.of(Edit.replace(first.span(), word.in(text)), new Edit(end, word.to(), "")))
                        .delete(new Span(end, to));
                return true;
            }
        }
        return false;
    }

    /** A second name of a statement that may stand several times: the rest is a statement of its own. */
    private void another(Value word, int end) {
        Span rest = word.span();
        while (line.peek() != null) {
            rest = rest.through(line.next().span());
        }
        String own = line.statement() + " " + rest.of(text);
        line.report(
                        ProblemKind.SECOND_STATEMENT,
                        word.span(),
                        "statement",
                        line.statement(),
                        "seen",
                        word.in(text),
                        "right",
                        Quoted.quoted("; " + own))
                .fix(
                        Quoted.writing("; " + line.statement() + " " + word.in(text)),
                        List.of(new Edit(end, word.from(), "; " + line.statement() + " ")));
    }

    /** {@code examples} behind {@code batch 16}: what is counted, which nobody has to say. */
    void counted(Value word) {
        Span blank = new Span(line.values().get(line.at() - 2).to(), word.to());
        line.report(ProblemKind.NAMED_VALUE, word.span(), "right", line.after(Edit.replace(word.span(), "")))
                .fix(
                        Wording.of("Delete “" + word.in(text) + "”", "Supprimer «\u00a0" + word.in(text) + "\u00a0»"),
                        List.of(Edit.replace(blank, "")));
    }

    /** Says of a word at hand, or just read, that it is one of a sentence, which a statement does without; whether it is. */
    boolean filler(ProblemKind kind, int at) {
        Value word = line.values().get(at);
        if (!Fillers.empty(word.in(text))) {
            return false;
        }
        int before = line.values().get(at - 1).to();
        line.report(
                        kind,
                        word.span(),
                        "seen",
                        Quoted.shown(word.span().of(text)),
                        "right",
                        line.after(Edit.replace(word.span(), "")))
                .fix(
                        Wording.of("Delete “" + word.in(text) + "”", "Supprimer «\u00a0" + word.in(text) + "\u00a0»"),
                        List.of(new Edit(before, word.to(), "")));
        return true;
    }

    /** A number in letters. */
    void numberWord(Value word, String number) {
        line.report(ProblemKind.NUMBER_SPELLING, word.span(), "seen", word.in(text), "right", Quoted.quoted(number))
                .write(word.span(), number);
    }

    /** Several numbers for a size. */
    void severalNumbers(Value first, Value second, String size) {
        Span span = first.span().through(second.span());
        line.report(ProblemKind.SIZE_SPELLING, span, "seen", Quoted.shown(span.of(text)), "right", Quoted.quoted(size))
                .write(span, size);
    }

    /** Several names without brackets around them. */
    void severalNames(Parameter<?> parameter, Value first, Predicate<Value> option) {
        Span span = first.span();
        boolean several = false;
        while (line.peek() != null && !option.test(line.peek()) && Expected.fits(parameter.type(), line.peek())) {
            span = span.through(line.next().span());
            several = true;
        }
        if (several) {
            brackets(span);
        }
    }

    void repeatedOption(Value word, Value first, int behind) {
        line.report(ProblemKind.REPEATED_OPTION, word.span(), "seen", Quoted.shown(word.in(text)))
                .see(first.span(), "first set here", "réglé ici une première fois")
                .delete(new Span(behind, line.values().get(line.at() - 1).to()));
    }
}
