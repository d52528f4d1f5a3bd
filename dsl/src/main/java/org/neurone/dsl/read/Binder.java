package org.neurone.dsl.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.neurone.dsl.read.Binding.Given;
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
final class Binder implements Rule {
    private final Vocabulary vocabulary;
    private final Line line;
    private final String text;
    private final ValueReader reader;
    private final Recovery recovery;
    /** The statement's own binding first, then every choice in the order made. */
    private final List<Binding> bindings = new ArrayList<>();

    private Binder(Vocabulary vocabulary, Line line, Recovery.Maker maker) {
        this.vocabulary = vocabulary;
        this.line = line;
        this.text = line.text();
        this.recovery = maker.of(vocabulary, line, this);
        this.reader = new ValueReader(line, recovery);
        line.recoverBy(recovery);
    }

    /**
     * The statement's own binding and every choice made in it, in the order made, for a statement that may be cut off
     * anywhere.
     */
    static List<Binding> bindings(Vocabulary vocabulary, Line line, Entry<?> entry, Recovery.Maker maker) {
        Binder binder = new Binder(vocabulary, line, maker);
        Binding root = new Binding(entry, line.keyword());
        binder.bindings.add(root);
        binder.positional(root);
        binder.options(root);
        return binder.bindings;
    }

    /** What the statement says about {@code entry}; a binding is broken where a problem was reported. */
    static Binding bind(Vocabulary vocabulary, Line line, Entry<?> entry, Recovery.Maker maker) {
        Binder binder = new Binder(vocabulary, line, maker);
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
        List<Parameter<?>> places = Vocabulary.places(binding.entry());
        for (int i = 0; i < places.size(); i++) {
            Parameter<?> place = places.get(i);
            recovery.before(place);
            Value value = line.peek();
            if (value == null || stops(value, place)) {
                if (place.required()) {
                    recovery.missing(binding, place);
                    return;
                }
                continue;
            }
            if (place.type() instanceof ValueType.Terms) {
                terms(binding, place);
            } else if (place.type() instanceof ValueType.Keywords && value.form() == Form.NAME) {
                keywords(binding, place);
            } else if (Forms.fits(place.type(), value)) {
                if (!take(binding, place, null)) {
                    return;
                }
            } else if (!place.required()) {
                if (!laterFits(places, i + 1, value) && recovery.repairs(place, value)) {
                    take(binding, place, null);
                }
            } else if (recovery.reorder(binding, places, i)) {
                return;
            } else if (laterFits(places, i + 1, value)) {
                recovery.missing(binding, place);
            } else {
                take(binding, place, null);
            }
        }
    }

    @Override
    public boolean stops(Value value, Parameter<?> place) {
        if (value.form() != Form.NAME || chooses(place, value)) {
            return false;
        }
        return option(value.in(text)) != null;
    }

    @Override
    public boolean chooses(Parameter<?> place, Value value) {
        ValueType type = place.type();
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
            if (Forms.fits(places.get(i).type(), value)) {
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
        if (Forms.fits(parameter.type(), value)) {
            object = reader.read(parameter, value);
            if (parameter.type() instanceof ValueType.Names && value.form() != Form.LIST) {
                recovery.several(parameter, value);
            }
        } else {
            Value repaired = recovery.meant(parameter, value);
            object = repaired == null ? null : reader.read(parameter, repaired);
        }
        binding.give(new Given(parameter, word, values, object, List.of()));
        return true;
    }

    @Override
    public boolean isOption(Value value) {
        return value.form() == Form.NAME && option(value.in(text)) != null;
    }

    private void terms(Binding binding, Parameter<?> place) {
        List<Value> values = new ArrayList<>();
        while (line.peek() != null) {
            values.add(line.next());
        }
        binding.give(new Given(place, null, values, Readers.terms(line, recovery, values), List.of()));
    }

    /** Reads all names that stand there. */
    private void keywords(Binding binding, Parameter<?> place) {
        List<Value> values = new ArrayList<>();
        List<String> names = new ArrayList<>();
        while (line.peek() != null && line.peek().form() == Form.NAME) {
            Value value = line.next();
            if (value.respelled() != null) {
                recovery.otherSpelling(value, true);
            }
            values.add(value);
            names.add(value.in(text));
        }
        binding.give(new Given(place, null, values, names, List.of()));
    }

    /** Reads a name of a kind with its values; false where the word rather is an option. */
    private boolean choose(Binding binding, Parameter<?> parameter, Kind<?> kind, Value word) {
        Value value = line.peek();
        Value name = value.form() == Form.NAME ? value : recovery.name(kind, value);
        Entry<?> entry = name == null ? null : vocabulary.catalog().entry(kind, name.in(text));
        boolean optional = word == null && !parameter.required();
        if (entry == null && optional && value.form() != Form.NAME) {
            return true;
        }
        if (entry == null && optional && (keyword(value) || recovery.optionRather(value.in(text), kind))) {
            return false;
        }
        line.next();
        if (entry == null && name != null) {
            entry = recovery.unknownName(kind, name);
        }
        if (entry == null) {
            if (name == null) {
                line.subject(word, binding.name());
                recovery.meant(parameter, value);
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

    private void options(Binding root) {
        while (line.peek() != null) {
            recovery.beforeOption();
            if (line.peek() == null) {
                return;
            }
            Value value = line.next();
            Option option = value.form() == Form.NAME ? option(value.in(text)) : null;
            if (option != null) {
                option(option, value);
            } else if (value.form() == Form.NAME) {
                recovery.unknownOption(root, value);
            } else if (value.form() != Form.ODD && value.form() != Form.PUNCTUATION) {
                recovery.extra(value);
            }
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

    @Override
    public Set<String> optionNames() {
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
            recovery.missingOptionValue(option.binding(), parameter, word);
            target.give(new Given(parameter, word, List.of(), null, List.of()));
        } else {
            recovery.beforeOptionValue(parameter);
            take(target, parameter, word);
        }
        if (first != null) {
            recovery.repeatedOption(word, first, behind);
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

    private void requireOptions(Binding root, Binding binding) {
        for (Parameter<?> parameter : binding.entry().parameters()) {
            boolean option = parameter.place() == Parameter.Place.OPTION;
            boolean bare = binding == root
                    && line.values().size() == 1
                    && Vocabulary.places(root.entry()).isEmpty();
            if (bare && parameter.type() instanceof ValueType.Choices) {
                recovery.missing(binding, parameter);
            } else if (option && parameter.required() && binding.given(parameter.name()) == null) {
                recovery.missingOption(root, binding, parameter);
            }
        }
    }

    @Override
    public List<Binding> bindings() {
        return bindings;
    }

    @Override
    public void take(Binding binding, Parameter<?> parameter) {
        take(binding, parameter, null);
    }

    @Override
    public void option(String name, Value word) {
        option(option(name), word);
    }
}
