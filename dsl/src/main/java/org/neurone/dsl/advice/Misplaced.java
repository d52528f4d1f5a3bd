package org.neurone.dsl.advice;

import java.util.List;
import org.neurone.dsl.edit.Trim;
import org.neurone.dsl.problem.Also;
import org.neurone.dsl.problem.OfStatements;
import org.neurone.dsl.problem.Problems;
import org.neurone.dsl.read.Binding;
import org.neurone.dsl.read.Checked.Bound;
import org.neurone.dsl.read.Vocabulary;
import org.neurone.dsl.syntax.Form;
import org.neurone.dsl.syntax.Value;
import org.neurone.dsl.text.Edit;
import org.neurone.dsl.text.Fix;
import org.neurone.dsl.text.Span;
import org.neurone.engine.catalog.Entry;
import org.neurone.engine.catalog.Kind;
import org.neurone.engine.catalog.Parameter;
import org.neurone.engine.catalog.ValueType;

/** Right words in the wrong place: a name without its statement, a setting on a line of its own. */
final class Misplaced {
    private Misplaced() {}

    /** Whether the statement was such a case, which is then said. */
    static boolean report(Alone alone, String text, List<Bound> before, List<Value> values, Problems problems) {
        Vocabulary vocabulary = alone.vocabulary();
        if (ownSetting(vocabulary, text, before, values, problems)) {
            return true;
        }
        return name(vocabulary, text, values, false, problems)
                || activation(vocabulary, text, before, values, problems)
                || option(alone, text, values, problems)
                || name(vocabulary, text, values, true, problems);
    }

    /** The name of what a statement chooses, {@code adam}; {@code others} takes what it is called elsewhere. */
    private static boolean name(
            Vocabulary vocabulary, String text, List<Value> values, boolean others, Problems problems) {
        Value keyword = values.get(0);
        String word = keyword.in(text);
        Span span = keyword.span().through(values.get(values.size() - 1).span());
        for (String name : vocabulary.keywords()) {
            Entry<?> statement = vocabulary.statement(name);
            List<Parameter<?>> places = Vocabulary.places(statement);
            if (places.isEmpty() || !(places.get(0).type() instanceof ValueType.Choice choice)) {
                continue;
            }
            List<String> names = vocabulary.names(choice.kind());
            String known =
                    names.contains(word) ? word : others ? OtherNames.name(choice.kind(), word, vocabulary) : null;
            if (known != null) {
                Edit edit = Edit.replace(keyword.span(), name + " " + known);
                alone(problems, keyword, known, choice.kind(), edit, span, text);
                return true;
            }
        }
        return false;
    }

    private static String known(Vocabulary vocabulary, Kind<?> kind, String word) {
        List<String> names = vocabulary.names(kind);
        return names.contains(word) ? word : OtherNames.name(kind, word, vocabulary);
    }

    private static void alone(
            Problems problems, Value keyword, String name, Kind<?> kind, Edit edit, Span span, String text) {
        String right = after(text, span, edit);
        problems.add(keyword.span(), new OfStatements.NameAlone(name, kind, right))
                .fix(Fix.Kind.WRITE, right, List.of(edit));
    }

    private static String after(String text, Span span, Edit edit) {
        Edit inside = new Edit(edit.from() - span.from(), edit.to() - span.from(), edit.replacement());
        return Edit.apply(span.of(text), List.of(inside));
    }

    /** {@code activation relu} or {@code relu} on its own: belongs to the layer before. */
    private static boolean activation(
            Vocabulary vocabulary, String text, List<Bound> before, List<Value> values, Problems problems) {
        Value keyword = values.get(0);
        boolean named = values.size() == 2 && keyword.in(text).equals(Kind.ACTIVATION.id());
        Value value = named ? values.get(1) : keyword;
        if (value.form() != Form.NAME || (!named && values.size() != 1)) {
            return false;
        }
        String name = known(vocabulary, Kind.ACTIVATION, value.in(text));
        if (name == null) {
            return false;
        }
        Bound layer = lastTaking(before, Kind.ACTIVATION);
        Span span = keyword.span().through(value.span());
        if (layer == null) {
            String right = "layer 3 " + name;
            problems.add(span, new OfStatements.NameAlone(name, Kind.ACTIVATION, right))
                    .write(span, right);
            return true;
        }
        Parameter<?> parameter = taking(layer.binding().entry(), Kind.ACTIVATION);
        Binding.Given given = layer.binding().given(parameter.name());
        Span at = given != null ? given.values().get(0).span() : new Span(lastValue(layer), lastValue(layer));
        Edit put = Edit.replace(at, given != null ? name : " " + name);
        String right = after(text, layer.node().span(), put);
        problems.add(span, new OfStatements.NameAlone(name, Kind.ACTIVATION, right))
                .see(layer.node().span(), Also.Role.ITS_LAYER)
                .fix(Fix.Kind.MOVE_TO_LAYER, right, List.of(put, Trim.statement(text, span)));
        return true;
    }

    private static Bound lastTaking(List<Bound> before, Kind<?> kind) {
        for (int i = before.size() - 1; i >= 0; i--) {
            Bound bound = before.get(i);
            if (bound.layer() >= 0 && taking(bound.binding().entry(), kind) != null) {
                return bound;
            }
        }
        return null;
    }

    private static Parameter<?> taking(Entry<?> entry, Kind<?> kind) {
        for (Parameter<?> parameter : Vocabulary.places(entry)) {
            if (parameter.type() instanceof ValueType.Choice choice
                    && choice.kind().equals(kind)) {
                return parameter;
            }
        }
        return null;
    }

    /** Where the last positional value of a statement ends. */
    private static int lastValue(Bound bound) {
        int end = bound.node().keyword().to();
        for (Binding.Given given : bound.binding().all()) {
            if (given.word() == null && !given.values().isEmpty()) {
                end = Math.max(
                        end, given.values().get(given.values().size() - 1).to());
            }
        }
        return end;
    }

    /** An option of a statement that stands before: {@code noise 10%} on a line of its own. */
    private static boolean ownSetting(
            Vocabulary vocabulary, String text, List<Bound> before, List<Value> values, Problems problems) {
        String word = values.get(0).in(text);
        for (int i = before.size() - 1; i >= 0; i--) {
            Bound bound = before.get(i);
            if (bound.binding() != null && offers(vocabulary, bound.binding(), word)) {
                Span span = values.get(0)
                        .span()
                        .through(values.get(values.size() - 1).span());
                Span statement = bound.node().span();
                Edit put = Edit.insert(statement.to(), " " + span.of(text));
                String right = after(text, statement, put);
                problems.add(span, new OfStatements.OptionAlone(word, bound.keyword(), right))
                        .see(statement, Also.Role.ITS_STATEMENT)
                        .fix(Fix.Kind.MOVE_TO_STATEMENT, right, List.of(put, Trim.statement(text, span)));
                return true;
            }
        }
        return false;
    }

    private static boolean offers(Vocabulary vocabulary, Binding binding, String word) {
        for (Parameter<?> parameter : binding.entry().parameters()) {
            if (optionIs(vocabulary, parameter, word)) {
                return true;
            }
        }
        for (Binding.Given given : binding.all()) {
            for (Binding choice : given.choices()) {
                if (offers(vocabulary, choice, word)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean optionIs(Vocabulary vocabulary, Parameter<?> parameter, String word) {
        if (parameter.place() != Parameter.Place.OPTION) {
            return false;
        }
        return parameter.type() instanceof ValueType.Choices choices
                ? vocabulary.names(choices.kind()).contains(word)
                : parameter.name().equals(word);
    }

    /** An option of a statement that the text does not have so far. */
    private static boolean option(Alone alone, String text, List<Value> values, Problems problems) {
        Vocabulary vocabulary = alone.vocabulary();
        Value keyword = values.get(0);
        String word = keyword.in(text);
        for (String name : vocabulary.keywords()) {
            Entry<?> statement = vocabulary.statement(name);
            for (Parameter<?> parameter : statement.parameters()) {
                if (optionIs(vocabulary, parameter, word)) {
                    Span span =
                            keyword.span().through(values.get(values.size() - 1).span());
                    String right = name + " … " + span.of(text);
                    problems.add(span, new OfStatements.OptionAlone(word, name, right));
                    return true;
                }
            }
        }
        return entryOption(alone, text, values, problems);
    }

    /** An option of a name that some statement may take: {@code noise 10%} belongs to {@code data circle}. */
    private static boolean entryOption(Alone alone, String text, List<Value> values, Problems problems) {
        Vocabulary vocabulary = alone.vocabulary();
        String word = values.get(0).in(text);
        for (String name : vocabulary.keywords()) {
            List<Parameter<?>> places = Vocabulary.places(vocabulary.statement(name));
            if (places.isEmpty() || !(places.get(0).type() instanceof ValueType.Choice choice)) {
                continue;
            }
            for (Entry<?> entry : vocabulary.catalog().entries(choice.kind())) {
                for (Parameter<?> parameter : entry.parameters()) {
                    if (optionIs(vocabulary, parameter, word)) {
                        Span span = values.get(0)
                                .span()
                                .through(values.get(values.size() - 1).span());
                        StringBuilder right = new StringBuilder(name + " " + entry.name());
                        for (Value value : values) {
                            right.append(' ').append(value.in(text));
                        }
                        String owner = name + " " + entry.name();
                        Problems.Draft draft =
                                problems.add(span, new OfStatements.OptionAlone(word, owner, right.toString()));
                        if (alone.sound(right.toString())) {
                            draft.write(span, right.toString());
                        }
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
