package org.neurone.dsl.write;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neurone.dsl.read.Vocabulary;
import org.neurone.dsl.write.Phrase.Slot;
import org.neurone.engine.catalog.Catalog;
import org.neurone.engine.catalog.Entry;
import org.neurone.engine.catalog.Kind;
import org.neurone.engine.catalog.Parameter;
import org.neurone.engine.catalog.Statement;
import org.neurone.engine.catalog.ValueType;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.layer.LayerSpec;

/** Writes experiments as canonical text: statements in the catalogue's order, what equals its default left out. */
public final class Writer {
    private final Vocabulary vocabulary;
    private final Catalog catalog;

    /** Writes in those words. */
    public Writer(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.catalog = vocabulary.catalog();
    }

    /**
     * The whole text.
     *
     * @throws IllegalArgumentException where a part of the experiment is of a class that the catalogue does not have
     */
    public String write(Experiment experiment) {
        StringBuilder text = new StringBuilder("neurone 1\n");
        boolean layers = false;
        for (String keyword : vocabulary.keywords()) {
            Statement<?> statement = catalog.statement(keyword);
            if (statement != null) {
                write(text, statement, experiment);
            } else if (!layers) {
                for (LayerSpec layer : experiment.layers()) {
                    text.append(layer(layer)).append('\n');
                }
                layers = true;
            }
        }
        return text.toString();
    }

    /** The statement of one layer, without a line end. */
    public String layer(LayerSpec layer) {
        return statement(entry(Kind.LAYER, layer), layer);
    }

    /** One value of that type, in the form that the type states. */
    String value(ValueType type, Object value) {
        if (type instanceof ValueType.Choice choice) {
            return statement(entry(choice.kind(), value), value);
        }
        return Spelled.value(type, value, Set.of());
    }

    private <T> void write(StringBuilder text, Statement<T> statement, Experiment experiment) {
        for (T part : statement.get().apply(experiment)) {
            text.append(statement(statement.entry(), part)).append('\n');
        }
    }

    private <T> String statement(Entry<? super T> entry, T object) {
        Set<String> reserved = new LinkedHashSet<>();
        reserve(entry, object, reserved);
        return String.join(" ", phrase(entry, object, reserved).words());
    }

    private <T> Entry<T> entry(Kind<?> kind, T object) {
        @SuppressWarnings("unchecked") // objects of a kind have that kind's type
        Entry<T> entry = catalog.entryOf((Kind<Object>) kind, object);
        if (entry == null) {
            throw new IllegalArgumentException("the catalogue has no " + kind.id() + " that builds " + object);
        }
        return entry;
    }

    /** Gathers the words that are options somewhere in the statement. */
    private <T> void reserve(Entry<? super T> entry, T object, Set<String> reserved) {
        for (Parameter<?> parameter : entry.parameters()) {
            if (parameter.place() == Parameter.Place.OPTION) {
                reserved.add(parameter.name());
            }
            if (parameter.type() instanceof ValueType.Choices choices) {
                reserved.addAll(vocabulary.names(choices.kind()));
            } else if (parameter.type() instanceof ValueType.Choice choice) {
                Object chosen = get(parameter, object);
                if (chosen != null) {
                    reserve(entry(choice.kind(), chosen), chosen, reserved);
                }
            }
        }
    }

    @SuppressWarnings("unchecked") // a parameter reads from what its entry builds
    private static <T> Object get(Parameter<?> parameter, Object object) {
        return ((Parameter<T>) parameter).get().apply((T) object);
    }

    private Phrase phrase(Entry<?> entry, Object object, Set<String> reserved) {
        Map<String, Slot> slots = new LinkedHashMap<>();
        List<Parameter<?>> unsaid = new ArrayList<>();
        for (Parameter<?> parameter : entry.parameters()) {
            Object value = get(parameter, object);
            boolean positional = parameter.place() == Parameter.Place.VALUE;
            boolean assumed = value == null
                    || value.equals(parameter.fallback())
                    || Boolean.FALSE.equals(value)
                    || (parameter.type() instanceof ValueType.Choices && ((List<?>) value).isEmpty());
            if (assumed && !parameter.required()) {
                if (positional && value != null) {
                    unsaid.add(parameter);
                }
                continue;
            }
            if (positional) {
                // A value behind one that could be left out keeps its place only if that one is said.
                for (Parameter<?> earlier : unsaid) {
                    slots.put(earlier.name(), slot(earlier, get(earlier, object), reserved));
                }
                unsaid.clear();
            }
            slots.put(parameter.name(), slot(parameter, value, reserved));
        }
        return new Phrase(entry, slots);
    }

    private Slot slot(Parameter<?> parameter, Object value, Set<String> reserved) {
        ValueType type = parameter.type();
        if (type instanceof ValueType.Flag) {
            return new Slot(null, List.of());
        }
        if (type instanceof ValueType.Choice choice) {
            return new Slot(null, List.of(phrase(entry(choice.kind(), value), value, reserved)));
        }
        if (type instanceof ValueType.Choices choices) {
            return new Slot(null, inOrder(choices.kind(), (List<?>) value, reserved));
        }
        return new Slot(Spelled.value(type, value, reserved), List.of());
    }

    /** The chosen ones in the catalogue's order, whatever order a program put them in. */
    private List<Phrase> inOrder(Kind<?> kind, List<?> chosen, Set<String> reserved) {
        List<Phrase> phrases = new ArrayList<>();
        for (Entry<?> entry : catalog.entries(kind)) {
            for (Object object : chosen) {
                if (entry(kind, object) == entry) {
                    phrases.add(phrase(entry, object, reserved));
                }
            }
        }
        return phrases;
    }
}
