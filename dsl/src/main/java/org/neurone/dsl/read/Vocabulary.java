package org.neurone.dsl.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neurone.dsl.text.TextLimits;
import org.neurone.engine.catalog.Catalog;
import org.neurone.engine.catalog.Entry;
import org.neurone.engine.catalog.Kind;
import org.neurone.engine.catalog.Parameter;
import org.neurone.engine.catalog.Statement;
import org.neurone.engine.catalog.ValueType;

/** A catalogue's words, arranged for reading a text. Immutable. */
public final class Vocabulary {
    /** Names the language's version; every catalogue has it. */
    public static final String VERSION = "neurone";

    private final Catalog catalog;
    private final TextLimits limits;
    /** Every statement, layers among them, by its keyword. */
    private final Map<String, Entry<?>> statements = new LinkedHashMap<>();
    /** Every word that has a meaning somewhere. */
    private final Set<String> words = new LinkedHashSet<>();

    private final Map<Kind<?>, List<String>> names = new LinkedHashMap<>();

    /** The words of a catalogue, for texts of the usual length. */
    public Vocabulary(Catalog catalog) {
        this(catalog, TextLimits.STANDARD);
    }

    /** The words of a catalogue, and how much of a text is read. */
    public Vocabulary(Catalog catalog, TextLimits limits) {
        this.catalog = catalog;
        this.limits = limits;
        for (Statement<?> statement : catalog.statements()) {
            // Canonical order has the layers behind what feeds them.
            if (statement.entry().name().equals("loss")) {
                addLayers();
            }
            statements.put(statement.entry().name(), statement.entry());
        }
        addLayers();
        words.add(VERSION);
        for (Entry<?> entry : statements.values()) {
            addWords(entry);
        }
        for (Kind<?> kind : catalog.kinds()) {
            List<String> ofKind = new ArrayList<>();
            for (Entry<?> entry : catalog.entries(kind)) {
                ofKind.add(entry.name());
                addWords(entry);
            }
            names.put(kind, ofKind);
        }
    }

    private void addLayers() {
        for (Entry<?> layer : catalog.entries(Kind.LAYER)) {
            statements.putIfAbsent(layer.name(), layer);
        }
    }

    private void addWords(Entry<?> entry) {
        words.add(entry.name());
        for (Parameter<?> parameter : entry.parameters()) {
            words.add(parameter.name());
            if (parameter.type() instanceof ValueType.Word word) {
                words.addAll(word.words());
            } else if (parameter.type() instanceof ValueType.Whole whole && whole.word() != null) {
                words.add(whole.word());
            }
        }
    }

    /** How much of a text is read. */
    public TextLimits limits() {
        return limits;
    }

    /** The catalogue that the words are of. */
    public Catalog catalog() {
        return catalog;
    }

    /** Whether a statement may start with that name. */
    public boolean keyword(String name) {
        return statements.containsKey(name) || name.equals(VERSION);
    }

    /** The entry of that statement or layer, or null. */
    public Entry<?> statement(String keyword) {
        return statements.get(keyword);
    }

    /** All keywords in canonical order. */
    public Set<String> keywords() {
        return statements.keySet();
    }

    /** The names of that kind in the catalogue's order. */
    public List<String> names(Kind<?> kind) {
        return names.getOrDefault(kind, List.of());
    }

    /** Whether the word means something somewhere in the language. */
    public boolean knows(String word) {
        return words.contains(word);
    }

    /** The names that a value of that type is one of; none where it takes something else. */
    public List<String> namesOf(ValueType type) {
        Kind<?> kind = type instanceof ValueType.Choice choice
                ? choice.kind()
                : type instanceof ValueType.Choices choices ? choices.kind() : null;
        return kind == null ? List.of() : names(kind);
    }

    /** The settings of an entry that stand by their places, in order. */
    public static List<Parameter<?>> places(Entry<?> entry) {
        List<Parameter<?>> places = new ArrayList<>();
        for (Parameter<?> parameter : entry.parameters()) {
            if (parameter.place() == Parameter.Place.VALUE) {
                places.add(parameter);
            }
        }
        return places;
    }
}
