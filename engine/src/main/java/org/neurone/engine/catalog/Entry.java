package org.neurone.engine.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.neurone.engine.words.Wording;

/**
 * One thing that has a name: what it is, its settings, and how it is built from them and read back.
 *
 * <pre>{@code
 * Entry<LeakyRelu> leaky = Entry.of("leaky-relu", LeakyRelu.class, Wording.of("…", "…"))
 *         .called("lrelu", "redresseur")
 *         .option("slope", ValueType.atLeast(0), 0.01, LeakyRelu::slope, Wording.of("…", "…"))
 *         .build(arguments -> new LeakyRelu(arguments.real("slope")));
 * }</pre>
 *
 * @param <T> the type that the entry builds; a catalogue finds the entry of an object by its class
 */
public final class Entry<T> {
    private final String name;
    private final Class<T> type;
    private final Wording sentence;
    private final List<String> aliases;
    private final List<Parameter<T>> parameters;
    private final Function<Arguments, ? extends T> build;
    private final String example;

    private Entry(Builder<T> builder, Function<Arguments, ? extends T> build) {
        this.name = builder.name;
        this.type = builder.type;
        this.sentence = builder.sentence;
        this.aliases = List.copyOf(builder.aliases);
        this.parameters = List.copyOf(builder.parameters);
        this.example = builder.example;
        this.build = Objects.requireNonNull(build, "build");
    }

    /** Begins an entry: its name ({@code [a-z][a-z0-9-]*}), what it builds, and what that is in one sentence. */
    public static <T> Builder<T> of(String name, Class<T> type, Wording sentence) {
        return new Builder<>(name, type, sentence);
    }

    /** As texts write it. */
    public String name() {
        return name;
    }

    /** The class of what it builds, by which a writer finds the entry of an object. */
    public Class<T> type() {
        return type;
    }

    /** What it is or does, in one sentence. */
    public Wording sentence() {
        return sentence;
    }

    /**
     * What others call it, in any language and spelling: a text that says one of them is told the name, and completion finds the name
     * by it.
     */
    public List<String> aliases() {
        return aliases;
    }

    /** Values in their order, then options in the order in which they are written. */
    public List<Parameter<T>> parameters() {
        return parameters;
    }

    /**
     * The setting that says how many there are of what it makes, such as the units of a layer: its first value, where that is a whole
     * number; else null.
     */
    public Parameter<T> count() {
        Parameter<T> first = parameters.isEmpty() ? null : parameters.get(0);
        return first != null && first.place() == Parameter.Place.VALUE && first.type() instanceof ValueType.Whole
                ? first
                : null;
    }

    /** A statement that uses it and reads without a problem, or null. */
    public String example() {
        return example;
    }

    /** @throws IllegalArgumentException where settings that are right one by one do not fit together */
    public T build(Arguments arguments) {
        return build.apply(arguments);
    }

    /** Gathers an entry's parts. */
    public static final class Builder<T> {
        private final String name;
        private final Class<T> type;
        private final Wording sentence;
        private final List<String> aliases = new ArrayList<>();
        private final List<Parameter<T>> parameters = new ArrayList<>();
        private String example;

        private Builder(String name, Class<T> type, Wording sentence) {
            this.name = Objects.requireNonNull(name, "name");
            this.type = Objects.requireNonNull(type, "type");
            this.sentence = Objects.requireNonNull(sentence, "sentence");
        }

        /** A value that a text must give. */
        public Builder<T> value(String name, ValueType type, Function<? super T, ?> get, Wording sentence) {
            return add(new Parameter<>(name, Parameter.Place.VALUE, type, true, null, sentence, get, List.of()));
        }

        /** A value that a text may leave out. */
        public Builder<T> value(
                String name, ValueType type, Object fallback, Function<? super T, ?> get, Wording sentence) {
            return add(new Parameter<>(name, Parameter.Place.VALUE, type, false, fallback, sentence, get, List.of()));
        }

        /** An option that a text must give, such as {@code after} of {@code expect}. */
        public Builder<T> requiredOption(String name, ValueType type, Function<? super T, ?> get, Wording sentence) {
            return add(new Parameter<>(name, Parameter.Place.OPTION, type, true, null, sentence, get, List.of()));
        }

        /** An option that a text may leave out; {@code fallback} null stands for “none at all”. */
        public Builder<T> option(
                String name, ValueType type, Object fallback, Function<? super T, ?> get, Wording sentence) {
            return add(new Parameter<>(name, Parameter.Place.OPTION, type, false, fallback, sentence, get, List.of()));
        }

        /**
         * What others, and French, call what was named last: the entry, or the setting that was added last.
         *
         * @throws NullPointerException where one of them is null
         */
        public Builder<T> called(String... others) {
            int last = parameters.size() - 1;
            if (last < 0) {
                aliases.addAll(List.of(others));
            } else {
                parameters.set(last, parameters.get(last).called(List.of(others)));
            }
            return this;
        }

        /** A whole statement for the documentation. */
        public Builder<T> example(String statement) {
            this.example = statement;
            return this;
        }

        /**
         * The entry.
         *
         * @param build from the values of a text to the thing; they are in their ranges, and what still does not fit together throws
         *     an {@link IllegalArgumentException} with a sentence
         */
        public Entry<T> build(Function<Arguments, ? extends T> build) {
            return new Entry<>(this, build);
        }

        private Builder<T> add(Parameter<T> parameter) {
            parameters.add(parameter);
            return this;
        }
    }
}
