package org.neurone.dsl.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.neurone.dsl.Edit;
import org.neurone.dsl.Span;
import org.neurone.dsl.problem.ProblemKind;
import org.neurone.dsl.problem.Problems;
import org.neurone.dsl.problem.Quoted;
import org.neurone.dsl.syntax.Form;
import org.neurone.dsl.syntax.Strings;
import org.neurone.dsl.syntax.Value;
import org.neurone.engine.catalog.Entry;
import org.neurone.engine.catalog.Kind;
import org.neurone.engine.catalog.Parameter;
import org.neurone.engine.catalog.ValueType;
import org.neurone.engine.words.Wording;

/** What a statement lacks, and what it has too much of: says it, and offers what usually stands there. */
final class Shortage {
    private final Vocabulary vocabulary;
    private final Line line;
    private final String text;

    Shortage(Vocabulary vocabulary, Line line) {
        this.vocabulary = vocabulary;
        this.line = line;
        this.text = line.text();
    }

    /** All names of the kind that the type takes one of, where they are few. */
    Wording names(ValueType type) {
        Kind<?> kind = type instanceof ValueType.Choice choice
                ? choice.kind()
                : type instanceof ValueType.Choices choices ? choices.kind() : null;
        return kind == null ? Wording.of("", "") : Nearest.suggestion(List.of(), vocabulary.names(kind));
    }

    /** Offers every name of that kind that takes the value: {@code stop loss 0.01} for {@code stop 0.01}. */
    void nameBefore(Problems.Draft draft, Kind<?> kind, Value value) {
        String statement = line.statement();
        Entry<?> entry = vocabulary.statement(statement);
        String usual = entry == null || entry.example() == null ? "" : entry.example() + " ";
        List<String> names = new ArrayList<>();
        String plain = Spelling.withoutFile(value.in(text));
        for (String name : vocabulary.names(kind)) {
            String whole = line.respelled(List.of(Edit.replace(value.span(), name + " " + plain)));
            if (value.form() != Form.NAME && Checker.alone(vocabulary, whole).isEmpty()) {
                boolean likely = Numbers.percent(value.in(text))
                        ? Binder.places(vocabulary.catalog().entry(kind, name))
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
    boolean unnamed(Binding binding, Value value) {
        List<Parameter<?>> found = new ArrayList<>();
        for (Parameter<?> parameter : binding.entry().parameters()) {
            boolean open = parameter.place() == Parameter.Place.OPTION && binding.given(parameter.name()) == null;
            if (open && Expected.fits(parameter.type(), value) && allows(parameter.type(), value)) {
                found.add(parameter);
            }
        }
        if (found.isEmpty() || found.size() > 2 || value.form() == Form.NAME) {
            return false;
        }
        Parameter<?> only = found.get(0);
        boolean one = found.size() == 1;
        Problems.Draft draft = line.report(
                ProblemKind.UNNAMED_VALUE,
                value.span(),
                "option",
                one
                        ? only.name()
                        : Wording.of(
                                only.name() + "” or “" + found.get(1).name(),
                                only.name() + "\u00a0» ou «\u00a0"
                                        + found.get(1).name()),
                "statement",
                binding.name().in(text),
                "seen",
                Expected.seen(value, text),
                "meaning",
                one ? Expected.meaning(only) : "",
                "right",
                Quoted.quoted(only.name() + " " + value.in(text)));
        for (Parameter<?> parameter : found) {
            draft.fix(
                    Quoted.writing(parameter.name() + " " + value.in(text)),
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

    /** A value behind the last one that the statement takes. */
    void extra(Value value) {
        ProblemKind kind = ProblemKind.EXTRA_VALUE;
        if (priced(value) || thousands(value)) {
            return;
        }
        Span blank = new Span(line.values().get(line.at() - 2).to(), value.to());
        line.report(
                        kind,
                        value.span(),
                        "statement",
                        line.statement(),
                        "seen",
                        Expected.seen(value, text),
                        "suggestion",
                        "")
                .delete(blank);
    }

    /** {@code 1 000}; whether the value was the end of such a number. */
    private boolean thousands(Value value) {
        Value last = line.values().get(line.at() - 2);
        String digits = value.in(text);
        boolean group = last.form() == Form.NUMBER
                && last.to() + 1 == value.from()
                && PythonCode.whole(last.in(text))
                && last.in(text).length() <= 3
                && digits.length() == 3
                && PythonCode.whole(digits);
        if (group) {
            Span span = last.span().through(value.span());
            String number = last.in(text) + digits;
            line.report(
                            ProblemKind.NUMBER_SPELLING,
                            span,
                            "seen",
                            Quoted.shown(span.of(text)),
                            "right",
                            Quoted.quoted(number))
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
                    ProblemKind.WRONG_VALUE,
                    value.span(),
                    "statement",
                    line.statement(),
                    "expected",
                    Expected.of(type),
                    "meaning",
                    Expected.meaning(entry.parameters().get(0)),
                    "seen",
                    Expected.seen(value, text),
                    "suggestion",
                    names(type));
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
            line.report(
                            ProblemKind.EXTRA_VALUE,
                            value.span(),
                            "statement",
                            line.statement(),
                            "seen",
                            Expected.seen(value, text),
                            "suggestion",
                            Wording.of(
                                    "The learning rate is a statement of its own: “lr " + value.in(text) + "”.",
                                    "Le taux d’apprentissage est une instruction à lui : «\u00a0lr " + value.in(text)
                                            + "\u00a0»."))
                    .fix(Quoted.writing(right), List.of(new Edit(end, value.to(), right)));
        }
        return rate;
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
                Expected.meaning(place),
                "suggestion",
                names(place.type()));
        String example = binding.entry().example();
        if (line.values().size() == 1 && example != null) {
            draft.write(line.span(), Examples.start(vocabulary, binding.entry()));
            return;
        }
        List<String> values = place.type() instanceof ValueType.Word word
                ? word.words()
                : Examples.place(binding.entry(), Binder.places(binding.entry()).indexOf(place));
        for (String value : values) {
            Edit edit = Edit.insert(line.end().to(), " " + value);
            draft.fix(Quoted.writing(line.respelled(List.of(edit))), List.of(edit));
        }
    }

    void missingOptionValue(Binding choice, Parameter<?> parameter, Value word, Predicate<Value> option) {
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
        Problems.Draft draft = line.report(
                ProblemKind.MISSING_VALUE,
                word.span(),
                "statement",
                word.in(text),
                "expected",
                Expected.of(parameter.type()),
                "meaning",
                Expected.meaning(parameter),
                "suggestion",
                names(parameter.type()));
        Entry<?> entry = vocabulary.statement(line.statement());
        for (String known : parameter.type() instanceof ValueType.Word type ? type.words() : List.<String>of()) {
            draft.fix(Quoted.writing(word.in(text) + " " + known), List.of(Edit.insert(word.to(), " " + known)));
        }
        String value = Examples.option(choice.entry(), entry == null ? choice.entry() : entry, word.in(text));
        if (value != null) {
            draft.fix(Quoted.writing(word.in(text) + " " + value), List.of(Edit.insert(word.to(), " " + value)));
        }
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
