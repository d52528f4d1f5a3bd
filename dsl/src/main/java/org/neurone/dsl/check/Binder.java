package org.neurone.dsl.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.neurone.dsl.check.Binding.Given;
import org.neurone.dsl.problem.ProblemKind;
import org.neurone.dsl.syntax.Characters;
import org.neurone.dsl.syntax.Form;
import org.neurone.dsl.syntax.Value;
import org.neurone.engine.catalog.Entry;
import org.neurone.engine.catalog.Kind;
import org.neurone.engine.catalog.Parameter;
import org.neurone.engine.catalog.ValueType;

/**
 * Matches one statement's values to the settings of its entry, by the language's one rule: values by their place, then
 * options by their names; a name of a kind brings its own values behind it and its own options among the statement's.
 */
final class Binder {
    /** In a longer statement numbers are not put together, so that its length alone says how long it takes. */
    private static final int LONGEST = 200;

    private final Vocabulary vocabulary;
    private final Line line;
    private final String text;
    private final ValueReader reader;
    private final Mismatch mismatch;
    private final Shortage shortage;
    /** The statement's own binding first, then every choice in the order made. */
    private final List<Binding> bindings = new ArrayList<>();

    private Binder(Vocabulary vocabulary, Line line) {
        this.vocabulary = vocabulary;
        this.line = line;
        this.text = line.text();
        this.reader = new ValueReader(line);
        this.shortage = new Shortage(vocabulary, line);
        this.mismatch = new Mismatch(vocabulary, line, shortage);
    }

    /**
     * The statement's own binding and every choice made in it, in the order made, for a statement that may be cut off
     * anywhere.
     */
    static List<Binding> bindings(Vocabulary vocabulary, Line line, Entry<?> entry) {
        Binder binder = new Binder(vocabulary, line);
        Binding root = new Binding(entry, line.keyword());
        binder.bindings.add(root);
        binder.positional(root);
        binder.options(root);
        return binder.bindings;
    }

    /** What the statement says about {@code entry}; a binding is broken where a problem was reported. */
    static Binding bind(Vocabulary vocabulary, Line line, Entry<?> entry) {
        Binder binder = new Binder(vocabulary, line);
        int problems = line.problems().size();
        Binding root = new Binding(entry, line.keyword());
        binder.bindings.add(root);
        binder.positional(root);
        binder.options(root);
        for (Binding binding : binder.bindings) {
            binder.requireOptions(root, binding);
        }
        if (line.problems().errorsFrom(problems) > 0) {
            root.breakIt();
        }
        return root;
    }

    private void positional(Binding binding) {
        List<Parameter<?>> places = places(binding.entry());
        for (int i = 0; i < places.size(); i++) {
            Parameter<?> place = places.get(i);
            skipNamed(place);
            skipCounted();
            skipNamed(place);
            spellNumber(place);
            skipFillers(place.type());
            joinSize(place.type());
            Value value = line.peek();
            if (value == null || stops(value, place)) {
                if (place.required()) {
                    missing(binding, place);
                    return;
                }
                continue;
            }
            if (place.type() instanceof ValueType.Terms) {
                terms(binding, place);
            } else if (Expected.fits(place.type(), value)) {
                if (!take(binding, place, null)) {
                    return;
                }
            } else if (!place.required()) {
                if (!laterFits(places, i + 1, value) && mismatch.repairs(place, value)) {
                    take(binding, place, null);
                }
            } else if (new Order(vocabulary, line).mend(binding, places, i)) {
                return;
            } else if (laterFits(places, i + 1, value)) {
                missing(binding, place);
            } else {
                take(binding, place, null);
            }
        }
    }

    /** Passes over what a number counts: {@code layer 3 neurons relu}, {@code batch 16 examples}. */
    private void skipCounted() {
        Value value = line.peek();
        Value next = line.peek(1);
        boolean counted = value != null
                && value.form() == Form.NAME
                && line.values().get(line.at() - 1).form() == Form.NUMBER
                && Counted.is(value.in(text))
                && (next == null || next.form() != Form.NUMBER)
                && option(value.in(text)) == null;
        if (counted) {
            mismatch.counted(line.next());
        }
    }

    /** Reads a number in letters where a number has to stand: {@code layer three}. */
    private void spellNumber(Parameter<?> place) {
        Value value = line.peek();
        boolean number = place.type() instanceof ValueType.Whole || place.type() instanceof ValueType.Real;
        int spelled = value == null || value.form() != Form.NAME ? 0 : Counted.number(value.in(text));
        if (number && place.required() && spelled > 0) {
            String digits = Integer.toString(spelled);
            mismatch.numberWord(value, digits);
            line.respell(value.respell(Form.NUMBER, digits));
        }
    }

    /** Passes over words of a sentence where something else has to stand: {@code stop when loss < 0.01}. */
    private void skipFillers(ValueType type) {
        boolean free = type instanceof ValueType.Names || type instanceof ValueType.Terms;
        while (!free
                && line.peek(1) != null
                && line.peek().form() == Form.NAME
                && !vocabulary.knows(line.peek().in(text))) {
            if (!mismatch.filler(ProblemKind.NEEDLESS_WORD, line.at())) {
                return;
            }
            line.next();
        }
    }

    /** Reads several numbers where a size has to stand: {@code conv 8 5 5}. */
    private void joinSize(ValueType type) {
        int most = type instanceof ValueType.Size size ? size.maxDimensions() : 0;
        int count = 0;
        StringBuilder joined = new StringBuilder();
        while (count < most && line.peek(count) != null && line.peek(count).form() == Form.NUMBER) {
            joined.append(count == 0 ? "" : "x").append(line.peek(count).in(text));
            count++;
        }
        String size = joined.toString();
        if (count > 1 && line.values().size() <= LONGEST && Characters.size(size)) {
            Value first = line.peek();
            Value last = line.peek(count - 1);
            mismatch.severalNumbers(first, last, size);
            line.join(count, new Value(Form.SIZE, first.from(), last.to(), size, List.of(), true));
        }
    }

    /** Passes over the name of a value that stands without one: {@code layer units 3}. */
    private void skipNamed(Parameter<?> place) {
        Value value = line.peek();
        boolean named = value != null
                && value.form() == Form.NAME
                && value.in(text).equals(place.name())
                && line.peek(1) != null
                && !stops(line.peek(1), place)
                && !chooses(place.type(), value)
                && !(place.type() instanceof ValueType.Names)
                && !(place.type() instanceof ValueType.Terms);
        if (named) {
            mismatch.named(line.next(), null);
        }
    }

    /** Whether the value is an option's name, so that it ends the values before it. */
    private boolean stops(Value value, Parameter<?> place) {
        if (value.form() != Form.NAME || chooses(place.type(), value)) {
            return false;
        }
        return option(value.in(text)) != null;
    }

    private boolean chooses(ValueType type, Value value) {
        String name = value.in(text);
        if (type instanceof ValueType.Choice choice) {
            return vocabulary.catalog().entry(choice.kind(), name) != null;
        }
        if (type instanceof ValueType.Word word) {
            return word.words().contains(name);
        }
        return type instanceof ValueType.Whole whole && name.equals(whole.word());
    }

    private static boolean laterFits(List<Parameter<?>> places, int from, Value value) {
        for (int i = from; i < places.size(); i++) {
            if (Expected.fits(places.get(i).type(), value)) {
                return true;
            }
        }
        return false;
    }

    /** Reads the value at hand for that setting; false where it belongs to the options instead. */
    private boolean take(Binding binding, Parameter<?> parameter, Value word) {
        if (parameter.type() instanceof ValueType.Choice choice) {
            return choose(binding, parameter, choice.kind(), word);
        }
        Value value = line.next();
        line.subject(word, binding.name());
        Object object = null;
        List<Value> values = List.of(value);
        if (Expected.fits(parameter.type(), value)) {
            object = reader.read(parameter, value);
            if (parameter.type() instanceof ValueType.Names && value.form() != Form.LIST) {
                mismatch.severalNames(parameter, value, this::isOption);
            }
        } else {
            Value repaired = mismatch.report(parameter, value, this::isOption);
            object = repaired == null ? null : reader.read(parameter, repaired);
        }
        binding.give(new Given(parameter, word, values, object, List.of()));
        return true;
    }

    private boolean isOption(Value value) {
        return value.form() == Form.NAME && option(value.in(text)) != null;
    }

    private void terms(Binding binding, Parameter<?> place) {
        List<Value> values = new ArrayList<>();
        while (line.peek() != null) {
            values.add(line.next());
        }
        binding.give(new Given(place, null, values, Readers.terms(line, values), List.of()));
    }

    /** Reads a name of a kind with its values; false where the word rather is an option. */
    private boolean choose(Binding binding, Parameter<?> parameter, Kind<?> kind, Value word) {
        Value value = line.peek();
        Value name = value.form() == Form.NAME ? value : mismatch.name(kind, value);
        Entry<?> entry = name == null ? null : vocabulary.catalog().entry(kind, name.in(text));
        boolean optional = word == null && !parameter.required();
        if (entry == null && optional && value.form() != Form.NAME) {
            return true;
        }
        if (entry == null && optional && (keyword(value) || nearerOption(value.in(text), kind))) {
            return false;
        }
        line.next();
        if (entry == null && name != null) {
            entry = mismatch.otherName(kind, name);
        }
        if (entry == null) {
            if (name == null) {
                line.subject(word, binding.name());
                mismatch.report(parameter, value, this::isOption);
            }
            while (line.peek() != null && line.peek().form() == Form.NUMBER) {
                line.next();
            }
            binding.give(new Given(parameter, word, List.of(value), null, List.of()));
            return true;
        }
        Binding chosen = new Binding(entry, name);
        bindings.add(chosen);
        binding.give(new Given(parameter, word, List.of(value), null, List.of(chosen)));
        positional(chosen);
        return true;
    }

    /** Whether it starts a statement that lost its separator, with something behind it: {@code layer 3 dropout 20%}. */
    private boolean keyword(Value word) {
        return vocabulary.keyword(word.in(text)) && line.peek(1) != null;
    }

    /** Whether an unknown word resembles an option here more than a name of that kind. */
    private boolean nearerOption(String word, Kind<?> kind) {
        return Nearest.distanceTo(word, optionNames()) < Nearest.distanceTo(word, vocabulary.names(kind))
                || OtherNames.option(word, optionNames()) != null;
    }

    private void options(Binding root) {
        while (line.peek() != null) {
            skipCounted();
            if (line.peek() == null) {
                return;
            }
            Value value = line.next();
            Option option = value.form() == Form.NAME ? option(value.in(text)) : null;
            if (option != null) {
                option(option, value);
            } else if (value.form() == Form.NAME) {
                unknown(root, value);
            } else if (value.form() != Form.ODD && value.form() != Form.PUNCTUATION) {
                extra(value);
            }
        }
    }

    /** A value without a place: that of an option whose name is missing, or one too many. */
    private void extra(Value value) {
        for (int i = bindings.size() - 1; i > 0; i--) {
            if (shortage.unnamed(bindings.get(i), value)) {
                return;
            }
        }
        shortage.extra(value);
    }

    /** A word behind the values that is no option. */
    private void unknown(Binding root, Value word) {
        String name = word.in(text);
        for (Parameter<?> place : places(root.entry())) {
            Value next = line.peek();
            if (place.name().equals(name) && next != null && Expected.fits(place.type(), next)) {
                if (root.given(name) == null) {
                    mismatch.named(word, null);
                    take(root, place, null);
                } else {
                    mismatch.named(word, line.next());
                }
                return;
            }
        }
        if (vocabulary.keyword(name)) {
            mismatch.otherStatement(word, name);
            return;
        }
        if (mismatch.second(root, places(root.entry()), word)) {
            return;
        }
        String other = OtherNames.option(name, optionNames());
        if (other != null) {
            mismatch.otherName(word.span(), other);
            option(option(other), word);
            return;
        }
        Value next = line.peek();
        String words = next == null ? null : OtherNames.option(name + "-" + next.in(text), optionNames());
        if (words != null) {
            mismatch.otherName(word.span().through(line.next().span()), words);
            option(option(words), word);
            return;
        }
        if (next != null && !vocabulary.knows(name) && mismatch.filler(ProblemKind.NEEDLESS_WORD, line.at() - 1)) {
            return;
        }
        String statement = line.peek() == null ? null : Aliases.statement(name, vocabulary.keywords());
        if (statement != null) {
            mismatch.otherStatement(word, statement);
            return;
        }
        List<Parameter<?>> places = places(root.entry());
        boolean named = !places.isEmpty() && places.get(0).type() instanceof ValueType.Choice && bindings.size() > 1;
        Binding choice = named ? bindings.get(1) : null;
        mismatch.unknownOption(word, choice, optionNames(), this::isOption);
        while (line.peek() != null && !isOption(line.peek())) {
            line.next();
        }
    }

    /** Where an option's word leads: a setting of a binding, or a name among a setting's kind. */
    private record Option(Binding binding, Parameter<?> parameter, Entry<?> entry) {}

    /** The statement's own options first, then those of the choices made, latest first; null where none has it. */
    private Option option(String word) {
        Option own = optionOf(bindings.get(0), word);
        for (int i = bindings.size() - 1; own == null && i > 0; i--) {
            own = optionOf(bindings.get(i), word);
        }
        return own;
    }

    private Option optionOf(Binding binding, String word) {
        for (Parameter<?> parameter : binding.entry().parameters()) {
            if (parameter.place() != Parameter.Place.OPTION) {
                continue;
            }
            if (parameter.type() instanceof ValueType.Choices choices) {
                Entry<?> entry = vocabulary.catalog().entry(choices.kind(), word);
                if (entry != null) {
                    return new Option(binding, parameter, entry);
                }
            } else if (parameter.name().equals(word)) {
                return new Option(binding, parameter, null);
            }
        }
        return null;
    }

    private Set<String> optionNames() {
        Set<String> names = new LinkedHashSet<>();
        for (Binding binding : bindings) {
            for (Parameter<?> parameter : binding.entry().parameters()) {
                if (parameter.place() == Parameter.Place.OPTION) {
                    if (parameter.type() instanceof ValueType.Choices choices) {
                        names.addAll(vocabulary.names(choices.kind()));
                    } else {
                        names.add(parameter.name());
                    }
                }
            }
        }
        return names;
    }

    private void option(Option option, Value word) {
        Parameter<?> parameter = option.parameter();
        Given before = option.binding().given(parameter.name());
        Value first = before == null ? null : before.word();
        Binding target = option.binding();
        if (option.entry() != null && before != null) {
            first = named(before, option.entry());
        }
        if (first != null) {
            // Read for its own mistakes, then forgotten.
            target = new Binding(target.entry(), target.name());
        }
        int choices = bindings.size();
        int behind = line.values().get(line.at() - 2).to();
        if (option.entry() != null) {
            chosenOption(target, option, word);
        } else if (parameter.type() instanceof ValueType.Flag) {
            target.give(new Given(parameter, word, List.of(), true, List.of()));
        } else if (line.peek() == null || stops(line.peek(), parameter)) {
            shortage.missingOptionValue(option.binding(), parameter, word, this::isOption);
            target.give(new Given(parameter, word, List.of(), null, List.of()));
        } else {
            skipFillers(parameter.type());
            joinSize(parameter.type());
            take(target, parameter, word);
        }
        if (first != null) {
            mismatch.repeatedOption(word, first, behind);
            bindings.subList(choices, bindings.size()).clear();
        }
    }

    private static Value named(Given before, Entry<?> entry) {
        for (Binding choice : before.choices()) {
            if (choice.entry() == entry) {
                return choice.name();
            }
        }
        return null;
    }

    private void chosenOption(Binding target, Option option, Value word) {
        Binding chosen = new Binding(option.entry(), word);
        bindings.add(chosen);
        Given before = target.given(option.parameter().name());
        List<Binding> choices = new ArrayList<>(before == null ? List.of() : before.choices());
        choices.add(chosen);
        Value first = before == null ? word : before.word();
        target.give(new Given(option.parameter(), first, List.of(), null, choices));
        positional(chosen);
    }

    private void missing(Binding binding, Parameter<?> place) {
        shortage.missing(binding, place);
    }

    private void requireOptions(Binding root, Binding binding) {
        for (Parameter<?> parameter : binding.entry().parameters()) {
            boolean option = parameter.place() == Parameter.Place.OPTION;
            boolean bare = binding == root
                    && line.values().size() == 1
                    && places(root.entry()).isEmpty();
            if (bare && parameter.type() instanceof ValueType.Choices) {
                shortage.missing(binding, parameter);
            } else if (option && parameter.required() && binding.given(parameter.name()) == null) {
                shortage.missingOption(root, binding, parameter);
            }
        }
    }

    static List<Parameter<?>> places(Entry<?> entry) {
        List<Parameter<?>> places = new ArrayList<>();
        for (Parameter<?> parameter : entry.parameters()) {
            if (parameter.place() == Parameter.Place.VALUE) {
                places.add(parameter);
            }
        }
        return places;
    }
}
