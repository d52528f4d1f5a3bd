package org.neurone.dsl.advice;

import java.util.List;
import java.util.Set;
import org.neurone.dsl.problem.Also;
import org.neurone.dsl.problem.Habit;
import org.neurone.dsl.problem.OfOptions;
import org.neurone.dsl.problem.OfStatements;
import org.neurone.dsl.problem.OfValues;
import org.neurone.dsl.problem.OfWriting;
import org.neurone.dsl.problem.Problems;
import org.neurone.dsl.problem.Shown;
import org.neurone.dsl.problem.Suggestion;
import org.neurone.dsl.read.Binding;
import org.neurone.dsl.read.Forms;
import org.neurone.dsl.read.Line;
import org.neurone.dsl.read.Numbers;
import org.neurone.dsl.read.Rule;
import org.neurone.dsl.read.Scope;
import org.neurone.dsl.read.Spans;
import org.neurone.dsl.read.Vocabulary;
import org.neurone.dsl.syntax.Form;
import org.neurone.dsl.syntax.Value;
import org.neurone.dsl.text.Edit;
import org.neurone.dsl.text.Fix;
import org.neurone.dsl.text.Span;
import org.neurone.engine.catalog.Kind;
import org.neurone.engine.catalog.Parameter;
import org.neurone.engine.catalog.Statement;
import org.neurone.engine.catalog.ValueType;
import org.neurone.engine.number.Decimal;

/** Words behind a statement's values that are no options of it. */
final class UnknownWords {
    private final Vocabulary vocabulary;
    private final Line line;
    private final Rule rule;
    private final Scope scope;
    private final Mismatch mismatch;
    private final PassedWords passed;
    private final String text;

    UnknownWords(Rule rule, Mismatch mismatch, PassedWords passed) {
        this.vocabulary = rule.vocabulary();
        this.line = rule.line();
        this.rule = rule;
        this.scope = rule.scope();
        this.mismatch = mismatch;
        this.passed = passed;
        this.text = line.text();
    }

    /** Whether an unknown word resembles an option here more than a name of that kind. */
    boolean optionRather(String word, Kind<?> kind) {
        Set<String> options = scope.options();
        return Nearest.distanceTo(word, options) < Nearest.distanceTo(word, vocabulary.names(kind))
                || OtherNames.option(word, rule, vocabulary) != null;
    }

    /** Takes the word for what it most likely is; the setting of the statement whose value comes next where it names one, else null. */
    Parameter<?> take(Binding root, Value word) {
        String name = word.in(text);
        List<Parameter<?>> places = Vocabulary.places(root.entry());
        Parameter<?> named = named(places, word);
        if (named != null && root.given(named.name()) == null) {
            mismatch.named(word, null);
            return named;
        }
        if (named != null) {
            mismatch.named(word, line.next());
            return null;
        }
        if (vocabulary.keyword(name)) {
            otherStatement(word, name);
            return null;
        }
        if (second(root, places, word)) {
            return null;
        }
        String other = OtherNames.option(name, rule, vocabulary);
        if ("test".equals(other) && rest(word)) {
            return null;
        }
        if (other != null) {
            mismatch.otherName(word.span(), other);
            rule.option(other, word);
            return null;
        }
        Value next = line.peek();
        String words = next == null ? null : OtherNames.option(name + "-" + next.in(text), rule, vocabulary);
        if (words != null) {
            mismatch.otherName(word.span().through(line.next().span()), words);
            rule.option(words, word);
            return null;
        }
        if (kin(word)) {
            return null;
        }
        if (next != null && !vocabulary.knows(name) && passed.filler(line.at() - 1)) {
            return null;
        }
        String statement = line.peek() == null ? null : Aliases.statement(name, vocabulary);
        if (statement != null) {
            otherStatement(word, statement);
            return null;
        }
        boolean chosen = !places.isEmpty()
                && places.get(0).type() instanceof ValueType.Choice
                && rule.bindings().size() > 1;
        unknown(word, chosen ? rule.bindings().get(1) : null);
        while (line.peek() != null && !scope.isOption(line.peek())) {
            line.next();
        }
        return null;
    }

    /** What is not here and whose nearest would stand behind an option: {@code he-uniform} for {@code init he}; whether it was that. */
    private boolean kin(Value word) {
        for (Binding binding : rule.bindings()) {
            for (Parameter<?> parameter : binding.entry().parameters()) {
                if (parameter.place() == Parameter.Place.OPTION
                        && parameter.type() instanceof ValueType.Choice choice
                        && binding.given(parameter.name()) == null
                        && mismatch.notHere(choice.kind(), parameter.name() + " ", word)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The part for training, {@code train 80%} or {@code split 70%}, where the language names the one for testing; whether it was that. */
    private boolean rest(Value word) {
        Value next = line.peek();
        double share = next != null && next.form() == Form.NUMBER ? Numbers.read(next.in(text)) : Double.NaN;
        double part = share > 1 ? share / 100 : share;
        if (!(part > 0 && part < 1) || !OtherNames.forTraining(word.in(text), part)) {
            return false;
        }
        line.next();
        String test = "test " + Decimal.print(100 - Math.floor(part * 1e6 + 0.5) / 1e4) + "%";
        Span said = word.span().through(next.span());
        String right = line.after(Edit.replace(said, test));
        line.report(said, new OfWriting.OtherName(Shown.piece(said.of(text)), test, right))
                .write(said, test);
        return true;
    }

    /** The setting by its place that the word is the name of, with its value behind it; null where it is none. */
    private Parameter<?> named(List<Parameter<?>> places, Value word) {
        Value next = line.peek();
        for (Parameter<?> place : places) {
            if (place.name().equals(word.in(text)) && next != null && Forms.fits(place.type(), next)) {
                return place;
            }
        }
        return null;
    }

    /** A word that is no option here. */
    private void unknown(Value word, Binding choice) {
        Set<String> options = scope.options();
        String seen = word.in(text);
        List<String> near = Nearest.of(seen, options);
        String statement = choice == null
                ? line.statement()
                : line.statement() + " " + choice.name().in(text);
        Problems.Draft draft = line.report(
                word.span(),
                new OfOptions.UnknownOption(
                        statement, Shown.piece(word.span().of(text)), Suggestion.of(near, options)));
        for (String candidate : near) {
            draft.write(word.span(), candidate);
        }
        if (near.isEmpty()) {
            int at = line.at();
            int ahead = 0;
            while (line.peek(ahead) != null && !scope.isOption(line.peek(ahead))) {
                ahead++;
            }
            draft.delete(new Span(
                    line.values().get(at - 2).to(),
                    line.values().get(at + ahead - 1).to()));
        }
    }

    /** The keyword of another statement, whose separator was forgotten; the rest is that statement's. */
    private void otherStatement(Value word, String name) {
        Span rest = word.span();
        while (line.peek() != null) {
            rest = rest.through(line.next().span());
        }
        String right = "; " + name + text.substring(word.to(), rest.to());
        int end = line.values().get(line.values().indexOf(word) - 1).to();
        line.report(word.span(), new OfWriting.Spelled(Habit.MISSING_SEPARATOR, name, right))
                .fix(Fix.Kind.SEPARATE, List.of(new Edit(end, word.from(), "; "), Edit.replace(word.span(), name)));
    }

    /** A second name of a kind of which the statement takes one; whether it was that. */
    private boolean second(Binding root, List<Parameter<?>> places, Value word) {
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
                String keyword = line.statement();
                line.report(word.span(), new OfValues.SecondName(keyword, kind, word.in(text)))
                        .see(first.span(), Also.Role.FIRST_NAME)
                        .fix(
                                Fix.Kind.WRITE,
                                keyword + " … " + word.in(text),
                                List.of(Edit.replace(Spans.values(given), word.in(text)), new Edit(end, word.to(), "")))
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
        line.report(word.span(), new OfStatements.SecondStatement(line.statement(), word.in(text), "; " + own))
                .fix(
                        Fix.Kind.WRITE,
                        "; " + line.statement() + " " + word.in(text),
                        List.of(new Edit(end, word.from(), "; " + line.statement() + " ")));
    }
}
