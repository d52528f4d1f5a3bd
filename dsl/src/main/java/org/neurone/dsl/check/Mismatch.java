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
import org.neurone.engine.catalog.Wording;

/** What a statement's values get wrong: says it, and mends it where one can guess what was meant. */
final class Mismatch {
    private final Vocabulary vocabulary;
    private final Line line;
    private final String text;

    Mismatch(Vocabulary vocabulary, Line line) {
        this.vocabulary = vocabulary;
        this.line = line;
        this.text = line.text();
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
            boolean tight = value.from() > 0 && text.charAt(value.from() - 1) > ' ';
            String blank = tight ? " " : "";
            Edit edit = Edit.replace(value.span(), blank + single.in(text));
            line.report(
                            ProblemKind.NEEDLESS_BRACKETS,
                            value.span(),
                            "statement",
                            line.subject(),
                            "right",
                            line.after(edit))
                    .write(value.span(), blank + single.in(text));
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
        line.report(
                ProblemKind.WRONG_VALUE,
                value.span(),
                "statement",
                line.subject(),
                "expected",
                Expected.of(type),
                "meaning",
                Expected.meaning(parameter),
                "seen",
                Expected.seen(value, text));
        return null;
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
                    || Aliases.name(choice.kind(), name, vocabulary.names(choice.kind())) != null;
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
        if (value.form() != Form.TEXT || !value.closed()) {
            return null;
        }
        Value plain = plain(value, Strings.content(value.in(text)).trim());
        if (plain == null || plain.form() != Form.NAME) {
            return null;
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
        String other = Aliases.name(kind, seen, names);
        if (other != null) {
            line.report(
                            ProblemKind.OTHER_NAME,
                            name.span(),
                            "seen",
                            Quoted.shown(name.span().of(text)),
                            "name",
                            other,
                            "right",
                            line.after(Edit.replace(name.span(), other)))
                    .write(name.span(), other);
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
        return null;
    }

    /** {@code leaky relu} for {@code leaky-relu}. */
    private Entry<?> spacedName(Kind<?> kind, Value name) {
        Value next = line.peek();
        if (next == null || next.form() != Form.NAME) {
            return null;
        }
        String joined = name.in(text) + "-" + next.in(text);
        Entry<?> entry = vocabulary.catalog().entry(kind, joined);
        if (entry != null) {
            Span span = name.span().through(line.next().span());
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

    void otherOption(Value word, String other) {
        line.report(
                        ProblemKind.OTHER_NAME,
                        word.span(),
                        "seen",
                        Quoted.shown(word.span().of(text)),
                        "name",
                        other,
                        "right",
                        line.after(Edit.replace(word.span(), other)))
                .write(word.span(), other);
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
                        ? Wording.of("It has none at all.", "Elle n’en a aucun.")
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
    void otherStatement(Value word) {
        Span rest = word.span();
        while (line.peek() != null) {
            rest = rest.through(line.next().span());
        }
        int end = line.values().get(line.values().indexOf(word) - 1).to();
        line.report(
                        ProblemKind.MISSING_SEPARATOR,
                        word.span(),
                        "seen",
                        word.in(text),
                        "right",
                        Quoted.quoted("; " + rest.of(text)))
                .fix(
                        Wording.of("Put “;” before it", "Mettre «\u00a0;\u00a0» devant"),
                        List.of(new Edit(end, word.from(), "; ")));
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
                while (line.peek() != null && line.peek().form() == Form.NUMBER) {
                    line.next();
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
                        .delete(new Span(end, word.to()));
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

    /** A value that an option would take, standing without the option's name; whether it was that. */
    boolean unnamed(Binding binding, Value value) {
        Parameter<?> only = null;
        for (Parameter<?> parameter : binding.entry().parameters()) {
            boolean open = parameter.place() == Parameter.Place.OPTION && binding.given(parameter.name()) == null;
            if (open && Expected.fits(parameter.type(), value) && allows(parameter.type(), value)) {
                if (only != null) {
                    return false;
                }
                only = parameter;
            }
        }
        if (only == null || value.form() == Form.NAME) {
            return false;
        }
        Edit edit = Edit.insert(value.from(), only.name() + " ");
        line.report(
                        ProblemKind.UNNAMED_VALUE,
                        value.span(),
                        "option",
                        only.name(),
                        "statement",
                        binding.name().in(text),
                        "seen",
                        Expected.seen(value, text),
                        "meaning",
                        Expected.meaning(only),
                        "right",
                        Quoted.quoted(only.name() + " " + value.in(text)))
                .fix(Quoted.writing(only.name() + " " + value.in(text)), List.of(edit));
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

    /** {@code examples} behind {@code batch 16}: what is counted, which nobody has to say. */
    void counted(Value word) {
        Span blank = new Span(line.values().get(line.at() - 2).to(), word.to());
        line.report(ProblemKind.NAMED_VALUE, word.span(), "right", line.after(Edit.replace(word.span(), "")))
                .fix(
                        Wording.of("Delete “" + word.in(text) + "”", "Supprimer «\u00a0" + word.in(text) + "\u00a0»"),
                        List.of(Edit.replace(blank, "")));
    }

    /** A number in letters. */
    void numberWord(Value word, String number) {
        line.report(
                        ProblemKind.NUMBER_SPELLING,
                        word.span(),
                        "seen",
                        word.in(text),
                        "right",
                        line.after(Edit.replace(word.span(), number)))
                .write(word.span(), number);
    }

    /** A value behind the last one that the statement takes. */
    void extra(Value value) {
        Span blank = new Span(line.values().get(line.at() - 2).to(), value.to());
        line.report(
                        ProblemKind.EXTRA_VALUE,
                        value.span(),
                        "statement",
                        line.statement(),
                        "seen",
                        Expected.seen(value, text),
                        "suggestion",
                        "")
                .delete(blank);
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

    /** A place without its value. */
    void missing(Binding binding, Parameter<?> place) {
        String statement = binding.name().in(text);
        Problems.Draft draft = line.report(
                ProblemKind.MISSING_VALUE,
                line.end(),
                "statement",
                statement,
                "expected",
                Expected.of(place.type()),
                "meaning",
                Expected.meaning(place));
        String example = binding.entry().example();
        if (line.values().size() == 1 && example != null) {
            draft.write(line.span(), example);
        } else if (Binder.places(binding.entry()).indexOf(place) == 0
                && line.end().equals(binding.name().span())) {
            String value = Examples.option(binding.entry(), binding.entry(), statement);
            if (value != null) {
                draft.fix(
                        Quoted.writing(statement + " " + value),
                        List.of(Edit.insert(line.end().to(), " " + value)));
            }
        }
    }

    void missingOptionValue(Parameter<?> parameter, Value word, Predicate<Value> option) {
        Value next = line.peek();
        Value behind = line.peek(1);
        boolean own = next != null
                && parameter.type() instanceof ValueType.Names
                && (behind == null || option.test(behind) || behind.form() == Form.NAME);
        if (own) {
            String quoted = Strings.quote(next.in(text));
            Value taken = line.next();
            line.report(
                            ProblemKind.OPTION_WORD,
                            taken.span(),
                            "seen",
                            taken.in(text),
                            "statement",
                            line.statement(),
                            "right",
                            line.after(Edit.replace(taken.span(), quoted)))
                    .write(taken.span(), quoted);
            return;
        }
        line.report(
                ProblemKind.MISSING_VALUE,
                word.span(),
                "statement",
                word.in(text),
                "expected",
                Expected.of(parameter.type()),
                "meaning",
                Expected.meaning(parameter));
    }

    /** An option that a statement cannot do without. */
    void missingOption(Binding root, Binding binding, Parameter<?> parameter) {
        String statement = binding.name().in(text);
        if (parameter.type() instanceof ValueType.Choices) {
            missing(binding, parameter);
            return;
        }
        String example = Examples.option(binding.entry(), root.entry(), parameter.name());
        String piece = parameter.name() + " " + (example == null ? "…" : example);
        Edit edit = Edit.insert(line.span().to(), " " + piece);
        Problems.Draft draft = line.report(
                ProblemKind.MISSING_OPTION,
                binding.name().span(),
                "statement",
                statement,
                "option",
                parameter.name(),
                "expected",
                Expected.of(parameter.type()),
                "right",
                line.after(edit));
        if (example != null) {
            draft.fix(Wording.of("Add “" + piece + "”", "Ajouter «\u00a0" + piece + "\u00a0»"), List.of(edit));
        }
    }
}
