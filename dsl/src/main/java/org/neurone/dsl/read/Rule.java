package org.neurone.dsl.read;

import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.read.Binding.Given;
import org.neurone.dsl.syntax.Form;
import org.neurone.dsl.syntax.Value;
import org.neurone.engine.catalog.Entry;
import org.neurone.engine.catalog.Kind;
import org.neurone.engine.catalog.Parameter;
import org.neurone.engine.catalog.ValueType;

/**
 * The language's one rule, on one statement: values by their place, then options by their names; a name of a kind brings its
 * own values behind it and its own options among the statement's.
 *
 * <p>It goes one {@link #step} at a time and asks nobody anything. What it cannot read it hands back as a {@link Refusal}; whoever
 * drives it says what was found, and may tell it between two steps what stands there.
 */
public final class Rule {
    private final Vocabulary vocabulary;
    private final Line line;
    private final String text;
    private final ValueReader reader;
    private final Scope scope;
    /** The statement's own binding first, then every choice in the order made. */
    private final List<Binding> bindings = new ArrayList<>();
    /** What is still to be read, the next last. */
    private final List<Task> tasks = new ArrayList<>();

    Rule(Vocabulary vocabulary, Line line, Entry<?> entry) {
        this.vocabulary = vocabulary;
        this.line = line;
        this.text = line.text();
        this.reader = new ValueReader(line);
        Binding root = new Binding(entry, line.keyword());
        bindings.add(root);
        this.scope = new Scope(vocabulary, text, bindings);
        tasks.add(new Options());
        tasks.add(new Places(this, root));
    }

    /** Whose turn it is. */
    public enum Turn {
        /** A value by its place. */
        PLACE,
        /** The value behind an option's name. */
        OPTION_VALUE,
        /** An option's name. */
        OPTION,
        /** Nothing more of the text. */
        REST
    }

    /**
     * What the rule looks for next.
     *
     * @param binding of a place or an option's value the one whose setting it is, else null
     * @param parameter that setting
     */
    public record Next(Turn turn, Binding binding, Parameter<?> parameter) {
        private static final Next OPTION = new Next(Turn.OPTION, null, null);
        static final Next REST = new Next(Turn.REST, null, null);
    }

    /** The words by which the statement is read. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The statement. */
    public Line line() {
        return line;
    }

    /** The statement's own binding first, then every choice in the order made. */
    public List<Binding> bindings() {
        return bindings;
    }

    /** The words that mean something where the rule stands. */
    public Scope scope() {
        return scope;
    }

    /** Whether all is read. */
    public boolean done() {
        return tasks.isEmpty();
    }

    /** What comes next; only asked before all is read. */
    public Next next() {
        return last().next();
    }

    /** Reads a little further; what it cannot read, or null. */
    public Refusal step() {
        return last().step();
    }

    /** Takes a part off the list of what is still to be read. */
    void end(Task task) {
        tasks.remove(task);
    }

    /** Reads to the end, or up to what it cannot read; whether it can read all. */
    boolean accepts() {
        while (!done()) {
            if (step() != null) {
                return false;
            }
        }
        return true;
    }

    private Task last() {
        return tasks.get(tasks.size() - 1);
    }

    /** Reads the value at hand for the setting that comes next, whatever its form is; what is wrong with it, or null. */
    public Refusal insist() {
        if (last() instanceof OptionValue value) {
            return value.read();
        }
        Next next = next();
        ((Places) last()).skip();
        return read(next.binding(), next.parameter(), null);
    }

    /** Reads the value at hand for that setting; what is wrong with it, or null. */
    public Refusal read(Binding binding, Parameter<?> parameter) {
        return read(binding, parameter, null);
    }

    /** @param word the option's name, null for a value by its place */
    Refusal read(Binding binding, Parameter<?> parameter, Value word) {
        if (parameter.type() instanceof ValueType.Choice choice) {
            return choose(binding, parameter, choice.kind(), word);
        }
        Value value = line.next();
        line.subject(word, binding.name());
        if (!Forms.fits(parameter.type(), value)) {
            return new Refusal.WrongForm(binding, parameter, word, value);
        }
        binding.give(new Given(parameter, word, List.of(value), reader.read(parameter, value), List.of()));
        return null;
    }

    /** Reads a name of a kind; its values come next. */
    private Refusal choose(Binding binding, Parameter<?> parameter, Kind<?> kind, Value word) {
        Value value = line.peek();
        boolean name = value.form() == Form.NAME;
        Entry<?> entry = name ? vocabulary.catalog().entry(kind, value.in(text)) : null;
        if (entry == null && name && word == null && !parameter.required() && keyword(value)) {
            endPlaces();
            return null;
        }
        line.next();
        if (entry == null) {
            return new Refusal.NoSuchName(binding, parameter, kind, word, value);
        }
        chosen(binding, parameter, word, value, new Binding(entry, value));
        return null;
    }

    /** Whether it starts a statement that lost its separator, with something behind it: {@code layer 3 dropout 20%}. */
    private boolean keyword(Value word) {
        return vocabulary.keyword(word.in(text)) && line.peek(1) != null;
    }

    private void chosen(Binding binding, Parameter<?> parameter, Value word, Value value, Binding chosen) {
        bindings.add(chosen);
        binding.give(new Given(parameter, word, List.of(value), null, List.of(chosen)));
        tasks.add(new Places(this, chosen));
    }

    /**
     * Gives a setting a value that the rule refused.
     *
     * @param meant what it means, in the setting's form; null where nobody knows
     */
    public void give(Refusal.WrongForm refused, Value meant) {
        Object object = meant == null ? null : reader.read(refused.parameter(), meant);
        List<Value> values = List.of(refused.value());
        refused.binding().give(new Given(refused.parameter(), refused.word(), values, object, List.of()));
    }

    /**
     * Gives a setting a name that the rule refused.
     *
     * @param entry what it names; null where nobody knows, and then the numbers behind it are read over
     * @param name the same piece of the text, as a name; null where the entry is
     */
    public void give(Refusal.NoSuchName refused, Entry<?> entry, Value name) {
        if (entry != null) {
            Binding chosen = new Binding(entry, name);
            chosen(refused.binding(), refused.parameter(), refused.word(), refused.value(), chosen);
            return;
        }
        while (line.peek() != null && line.peek().form() == Form.NUMBER) {
            line.next();
        }
        List<Value> values = List.of(refused.value());
        refused.binding().give(new Given(refused.parameter(), refused.word(), values, null, List.of()));
    }

    /** Leaves the places that come next: what stands there belongs to the options. */
    public void endPlaces() {
        if (last() instanceof Places) {
            tasks.remove(tasks.size() - 1);
        }
    }

    /** Whether the value has the form of a place behind the one that comes next. */
    public boolean fitsLater(Value value) {
        return last() instanceof Places places && places.fitsLater(value);
    }

    /** Reads what stands behind the name of that option, which the text calls {@code word}. */
    public void option(String name, Value word) {
        option(scope.option(name), word);
    }

    private void option(Scope.Option option, Value word) {
        Parameter<?> parameter = option.parameter();
        Binding target = option.binding();
        Given before = target.given(parameter.name());
        Value first = before == null ? null : option.entry() == null ? before.word() : named(before, option.entry());
        if (first != null) {
            // Read for its own mistakes, then forgotten.
            target = new Binding(target.entry(), target.name());
            int behind = line.values().get(line.at() - 2).to();
            tasks.add(new Repetition(new Refusal.Repeated(word, first, behind), bindings.size()));
        }
        if (option.entry() != null) {
            chosenOption(target, option, word);
        } else if (parameter.type() instanceof ValueType.Flag) {
            target.give(new Given(parameter, word, List.of(), true, List.of()));
        } else {
            tasks.add(new OptionValue(target, option.binding(), parameter, word));
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

    private void chosenOption(Binding target, Scope.Option option, Value word) {
        Binding chosen = new Binding(option.entry(), word);
        bindings.add(chosen);
        Given before = target.given(option.parameter().name());
        List<Binding> choices = new ArrayList<>(before == null ? List.of() : before.choices());
        choices.add(chosen);
        Value first = before == null ? word : before.word();
        target.give(new Given(option.parameter(), first, List.of(), null, choices));
        tasks.add(new Places(this, chosen));
    }

    /** The value behind an option's name. */
    private final class OptionValue implements Task {
        private final Binding target;
        private final Binding owner;
        private final Parameter<?> parameter;
        private final Value word;

        OptionValue(Binding target, Binding owner, Parameter<?> parameter, Value word) {
            this.target = target;
            this.owner = owner;
            this.parameter = parameter;
            this.word = word;
        }

        @Override
        public Next next() {
            return new Next(Turn.OPTION_VALUE, target, parameter);
        }

        private Refusal read() {
            tasks.remove(this);
            return Rule.this.read(target, parameter, word);
        }

        @Override
        public Refusal step() {
            Value value = line.peek();
            if (value != null && !scope.stops(value, parameter)) {
                return read();
            }
            tasks.remove(this);
            target.give(new Given(parameter, word, List.of(), null, List.of()));
            return new Refusal.NoOptionValue(owner, parameter, word);
        }
    }

    /** What was said again is read; it counts no more. */
    private final class Repetition implements Task {
        private final Refusal.Repeated refusal;
        private final int choices;

        Repetition(Refusal.Repeated refusal, int choices) {
            this.refusal = refusal;
            this.choices = choices;
        }

        @Override
        public Next next() {
            return Next.REST;
        }

        @Override
        public Refusal step() {
            tasks.remove(this);
            bindings.subList(choices, bindings.size()).clear();
            return refusal;
        }
    }

    /** The options, and what stands among them. */
    private final class Options implements Task {
        @Override
        public Next next() {
            return Next.OPTION;
        }

        @Override
        public Refusal step() {
            if (line.peek() == null) {
                tasks.remove(this);
                tasks.add(new Lacking());
                return null;
            }
            Value value = line.next();
            Scope.Option option = value.form() == Form.NAME ? scope.option(value.in(text)) : null;
            if (option != null) {
                option(option, value);
                return null;
            }
            if (value.form() == Form.NAME) {
                return new Refusal.NoSuchOption(value);
            }
            return value.form() == Form.ODD || value.form() == Form.PUNCTUATION ? null : new Refusal.Extra(value);
        }
    }

    /** What the statement cannot do without. */
    private final class Lacking implements Task {
        private final List<Refusal> lacking = new ArrayList<>();

        Lacking() {
            Binding root = bindings.get(0);
            boolean bare =
                    line.values().size() == 1 && Vocabulary.places(root.entry()).isEmpty();
            for (Binding binding : bindings) {
                for (Parameter<?> parameter : binding.entry().parameters()) {
                    boolean option = parameter.place() == Parameter.Place.OPTION;
                    if (bare && binding == root && parameter.type() instanceof ValueType.Choices) {
                        lacking.add(new Refusal.NoValue(binding, parameter));
                    } else if (option && parameter.required() && binding.given(parameter.name()) == null) {
                        lacking.add(new Refusal.NoOption(binding, parameter));
                    }
                }
            }
        }

        @Override
        public Next next() {
            return Next.REST;
        }

        @Override
        public Refusal step() {
            if (lacking.isEmpty()) {
                tasks.remove(this);
                return null;
            }
            return lacking.remove(0);
        }
    }
}
