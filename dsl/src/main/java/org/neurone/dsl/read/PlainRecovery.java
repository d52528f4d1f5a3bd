package org.neurone.dsl.read;

import java.util.List;
import org.neurone.dsl.problem.Habit;
import org.neurone.dsl.problem.OfOptions;
import org.neurone.dsl.problem.OfValues;
import org.neurone.dsl.problem.OfWriting;
import org.neurone.dsl.problem.Problems;
import org.neurone.dsl.problem.Seen;
import org.neurone.dsl.problem.Suggestion;
import org.neurone.dsl.syntax.Value;
import org.neurone.dsl.text.Edit;
import org.neurone.engine.catalog.Entry;
import org.neurone.engine.catalog.Kind;
import org.neurone.engine.catalog.Parameter;
import org.neurone.engine.catalog.ValueType;

/** Says what the rule refuses, and goes on behind it without a guess. */
final class PlainRecovery implements Recovery {
    private final Vocabulary vocabulary;
    private final Line line;
    private final Rule rule;
    private final String text;

    PlainRecovery(Vocabulary vocabulary, Line line, Rule rule) {
        this.vocabulary = vocabulary;
        this.line = line;
        this.rule = rule;
        this.text = line.text();
    }

    @Override
    public void found(Problems.Draft draft) {}

    @Override
    public void before(Parameter<?> place) {}

    @Override
    public void beforeOption() {}

    @Override
    public void beforeOptionValue(Parameter<?> option) {}

    @Override
    public boolean repairs(Parameter<?> parameter, Value value) {
        return false;
    }

    @Override
    public boolean reorder(Binding binding, List<Parameter<?>> places, int from) {
        return false;
    }

    @Override
    public Value meant(Parameter<?> parameter, Value value) {
        if (Forms.readable(value)) {
            line.report(
                    value.span(),
                    new OfValues.WrongValue(
                            line.subject(), parameter, null, Seen.of(value, text), names(parameter.type())));
        }
        return null;
    }

    @Override
    public boolean otherWord(Value value, String word) {
        return false;
    }

    @Override
    public void unknownWord(List<String> words, Value value) {
        Suggestion all = Suggestion.of(List.of(), words);
        line.report(value.span(), new OfValues.UnknownWord(value.in(text), line.subject(), all));
    }

    @Override
    public void several(Parameter<?> parameter, Value first) {}

    @Override
    public void otherSpelling(Value name, boolean term) {
        line.report(name.span(), new OfWriting.Spelled(Habit.UNREADABLE, name.in(text), null));
    }

    @Override
    public Value name(Kind<?> kind, Value value) {
        return null;
    }

    @Override
    public Entry<?> unknownName(Kind<?> kind, Value name) {
        Suggestion all = Suggestion.of(List.of(), vocabulary.names(kind));
        line.report(name.span(), new OfValues.UnknownName(name.in(text), kind, all));
        return null;
    }

    @Override
    public boolean optionRather(String word, Kind<?> kind) {
        return false;
    }

    @Override
    public void unknownOption(Binding root, Value word) {
        Suggestion all = Suggestion.of(List.of(), rule.optionNames());
        line.report(word.span(), new OfOptions.UnknownOption(line.statement(), word.in(text), all));
        while (line.peek() != null && !rule.isOption(line.peek())) {
            line.next();
        }
    }

    @Override
    public void extra(Value value) {
        line.report(value.span(), new OfValues.ExtraValue(line.statement(), Seen.of(value, text), null));
    }

    @Override
    public void missing(Binding binding, Parameter<?> place) {
        line.report(line.end(), new OfValues.MissingValue(binding.name().in(text), place, names(place.type())));
    }

    @Override
    public void missingOptionValue(Binding binding, Parameter<?> parameter, Value word) {
        line.report(word.span(), new OfOptions.OptionValue(word.in(text), parameter, names(parameter.type())));
    }

    @Override
    public void missingOption(Binding root, Binding binding, Parameter<?> parameter) {
        if (parameter.type() instanceof ValueType.Choices) {
            missing(binding, parameter);
            return;
        }
        String right = line.after(Edit.insert(line.span().to(), " " + parameter.name() + " …"));
        line.report(
                binding.name().span(),
                new OfOptions.MissingOption(binding.name().in(text), parameter, right));
    }

    @Override
    public void repeatedOption(Value word, Value first, int behind) {
        line.report(word.span(), new OfOptions.RepeatedOption(word.in(text)));
    }

    private Suggestion names(ValueType type) {
        return Suggestion.of(List.of(), vocabulary.namesOf(type));
    }
}
