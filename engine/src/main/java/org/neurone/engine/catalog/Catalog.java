package org.neurone.engine.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All entries by kind and name, and all statements. Immutable; a plug-in adds to a copy:
 *
 * <pre>{@code
 * Catalog mine = Catalog.standard().toBuilder().add(Kind.ACTIVATION, myActivation).build();
 * }</pre>
 */
public final class Catalog {
    private final Map<Kind<?>, Map<String, Entry<?>>> entries;
    private final Map<String, Statement<?>> statements;

    private Catalog(Map<Kind<?>, Map<String, Entry<?>>> entries, Map<String, Statement<?>> statements) {
        this.entries = entries;
        this.statements = statements;
    }

    /** Everything the engine brings. */
    public static Catalog standard() {
        return StandardCatalog.Whole.INSTANCE;
    }

    /**
     * What most texts name, for a program that has to load little: without pictures and what is for them, tables, lists of
     * points, formulas, batch normalisation and gelu. A text that it knows means what it means in {@link #standard()}.
     */
    public static Catalog common() {
        return StandardCatalog.Common.INSTANCE;
    }

    static Builder empty() {
        return new Builder();
    }

    /** The entries of a kind in the order in which documentation shows them. */
    @SuppressWarnings("unchecked") // only add puts entries in, and it keeps kind and entry type together
    public <T> List<Entry<? extends T>> entries(Kind<T> kind) {
        List<Entry<? extends T>> found = new ArrayList<>();
        for (Entry<?> entry : entries.getOrDefault(kind, Map.of()).values()) {
            found.add((Entry<? extends T>) entry);
        }
        return found;
    }

    /** The entry of that name, or null. */
    @SuppressWarnings("unchecked") // as above
    public <T> Entry<? extends T> entry(Kind<T> kind, String name) {
        return (Entry<? extends T>) entries.getOrDefault(kind, Map.of()).get(name);
    }

    /** The entry that builds objects of this one's class, or null. */
    @SuppressWarnings("unchecked") // the class is the entry's own
    public <T, U extends T> Entry<U> entryOf(Kind<T> kind, U object) {
        for (Entry<?> entry : entries.getOrDefault(kind, Map.of()).values()) {
            if (entry.type() == object.getClass()) {
                return (Entry<U>) entry;
            }
        }
        return null;
    }

    /** All kinds that have entries, in the order in which they were first added. */
    public List<Kind<?>> kinds() {
        return new ArrayList<>(entries.keySet());
    }

    /** All statements but the layers, in canonical order. */
    public List<Statement<?>> statements() {
        return new ArrayList<>(statements.values());
    }

    /** The statement with that keyword, or null. */
    public Statement<?> statement(String keyword) {
        return statements.get(keyword);
    }

    /** A builder that holds everything this catalogue does. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        for (Map.Entry<Kind<?>, Map<String, Entry<?>>> kind : entries.entrySet()) {
            builder.entries.put(kind.getKey(), new LinkedHashMap<>(kind.getValue()));
        }
        builder.statements.putAll(statements);
        return builder;
    }

    /** Gathers entries and statements. */
    public static final class Builder {
        private final Map<Kind<?>, Map<String, Entry<?>>> entries = new LinkedHashMap<>();
        private final Map<String, Statement<?>> statements = new LinkedHashMap<>();

        private Builder() {}

        /** @throws IllegalArgumentException if the kind has that name already */
        public <T> Builder add(Kind<T> kind, Entry<? extends T> entry) {
            requireName(entry.name());
            Map<String, Entry<?>> ofKind = entries.computeIfAbsent(kind, k -> new LinkedHashMap<>());
            if (ofKind.putIfAbsent(entry.name(), entry) != null) {
                throw new IllegalArgumentException(
                        "the catalogue has a " + kind.id() + " named " + entry.name() + " already");
            }
            return this;
        }

        /**
         * Adds all of them.
         *
         * @throws IllegalArgumentException where a name is taken, or has not the form of a name
         */
        public <T> Builder addAll(Kind<T> kind, List<? extends Entry<? extends T>> all) {
            for (Entry<? extends T> entry : all) {
                add(kind, entry);
            }
            return this;
        }

        /** @throws IllegalArgumentException if a statement or a layer has that keyword already */
        public Builder add(Statement<?> statement) {
            String keyword = statement.entry().name();
            requireName(keyword);
            if (statements.putIfAbsent(keyword, statement) != null) {
                throw new IllegalArgumentException("the catalogue has a statement named " + keyword + " already");
            }
            return this;
        }

        /**
         * A catalogue that no longer changes.
         *
         * @throws IllegalArgumentException where a word is both a statement and a layer, or a name has an option that one of the
         *     entries that take the name has too: a text could never set the name's
         */
        public Catalog build() {
            Map<Kind<?>, Map<String, Entry<?>>> copy = new LinkedHashMap<>();
            for (Map.Entry<Kind<?>, Map<String, Entry<?>>> kind : entries.entrySet()) {
                copy.put(kind.getKey(), new LinkedHashMap<>(kind.getValue()));
            }
            for (String keyword : copy.getOrDefault(Kind.LAYER, Map.of()).keySet()) {
                if (statements.containsKey(keyword)) {
                    throw new IllegalArgumentException(keyword + " is both a statement and a layer");
                }
            }
            for (Entry<?> layer : copy.getOrDefault(Kind.LAYER, Map.of()).values()) {
                requireOwnOptions(copy, layer);
            }
            for (Statement<?> statement : statements.values()) {
                requireOwnOptions(copy, statement.entry());
            }
            return new Catalog(copy, new LinkedHashMap<>(statements));
        }

        private static void requireOwnOptions(Map<Kind<?>, Map<String, Entry<?>>> entries, Entry<?> user) {
            for (Parameter<?> taken : user.parameters()) {
                if (!(taken.type() instanceof ValueType.Choice choice)) {
                    continue;
                }
                for (Entry<?> chosen :
                        entries.getOrDefault(choice.kind(), Map.of()).values()) {
                    for (Parameter<?> option : chosen.parameters()) {
                        if (option(option) && hasOption(user, option.name())) {
                            throw new IllegalArgumentException("the option “" + option.name() + "” of " + chosen.name()
                                    + " is one of " + user.name() + "’s already: name it otherwise");
                        }
                    }
                }
            }
        }

        private static boolean hasOption(Entry<?> entry, String name) {
            for (Parameter<?> parameter : entry.parameters()) {
                if (option(parameter) && parameter.name().equals(name)) {
                    return true;
                }
            }
            return false;
        }

        private static boolean option(Parameter<?> parameter) {
            return parameter.place() == Parameter.Place.OPTION;
        }

        /** A name has the form {@code [a-z][a-z0-9-]*}, so that it can be written in a text. */
        private static void requireName(String name) {
            boolean right = !name.isEmpty() && name.charAt(0) >= 'a' && name.charAt(0) <= 'z';
            for (int i = 1; right && i < name.length(); i++) {
                char c = name.charAt(i);
                right = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
            }
            if (!right) {
                throw new IllegalArgumentException("a name is lower-case letters, digits and hyphens and starts with"
                        + " a letter, but this is \"" + name + "\"");
            }
        }
    }
}
