package org.neurone.dsl.read;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.neurone.dsl.syntax.Form;
import org.neurone.dsl.syntax.Value;
import org.neurone.engine.catalog.Entry;
import org.neurone.engine.catalog.Parameter;
import org.neurone.engine.catalog.ValueType;

/** Which words mean something at the place that a statement is read to: options, and names that a place takes. */
public final class Scope {
    private final Vocabulary vocabulary;
    private final String text;
    private final List<Binding> bindings;

    Scope(Vocabulary vocabulary, String text, List<Binding> bindings) {
        this.vocabulary = vocabulary;
        this.text = text;
        this.bindings = bindings;
    }

    /** Whether the value is an option's name, so that it ends the values before it. */
    public boolean stops(Value value, Parameter<?> place) {
        return value.form() == Form.NAME && !chooses(place, value) && option(value.in(text)) != null;
    }

    /** Whether the place takes that very name or word. */
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

    /** Whether the value is an option's name. */
    public boolean isOption(Value value) {
        return value.form() == Form.NAME && option(value.in(text)) != null;
    }

    /** Every option that may stand in the statement so far. */
    public Set<String> options() {
        Set<String> names = new LinkedHashSet<>();
        for (Binding binding : bindings) {
            for (Parameter<?> parameter : binding.entry().parameters()) {
                if (parameter.place() != Parameter.Place.OPTION) {
                    continue;
                }
                if (parameter.type() instanceof ValueType.Choices choices) {
                    names.addAll(vocabulary.names(choices.kind()));
                } else {
                    names.add(parameter.name());
                }
            }
        }
        return names;
    }

    /** Where an option's word leads: a setting of a binding, or a name among a setting's kind. */
    record Option(Binding binding, Parameter<?> parameter, Entry<?> entry) {}

    /** The statement's own options first, then those of the choices made, latest first; null where none has it. */
    Option option(String word) {
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
}
