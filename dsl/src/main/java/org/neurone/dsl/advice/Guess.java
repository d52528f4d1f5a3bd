package org.neurone.dsl.advice;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.neurone.dsl.problem.Habit;
import org.neurone.dsl.problem.Mistake;
import org.neurone.dsl.problem.ProblemKind;
import org.neurone.dsl.read.Forms;
import org.neurone.dsl.read.Numbers;
import org.neurone.dsl.read.Vocabulary;
import org.neurone.dsl.syntax.Characters;
import org.neurone.dsl.syntax.Form;
import org.neurone.dsl.syntax.Value;
import org.neurone.engine.catalog.Entry;
import org.neurone.engine.catalog.Kind;
import org.neurone.engine.catalog.Parameter;
import org.neurone.engine.catalog.ValueType;

/**
 * What a statement most likely says whose words are right but stand in another order, lack an option’s name, or stand among
 * the words of a sentence: {@code conv 8 3x3 same relu}, {@code stop when loss < 0.01}, {@code 3 neurons relu}.
 *
 * <p>Every word gets the first place that it fits. A guess counts only where the language reads it without an error and nothing
 * is left out but words that say nothing.
 */
final class Guess {
    /** A longer statement is looked at as it stands. */
    private static final int LONGEST = 24;

    /** What numbers and marks the lines of a list. */
    private static final String MARKS = "0123456789.)*-\u2022 ";

    private final Alone alone;
    private final Vocabulary vocabulary;
    private final String text;
    private final List<Value> left;
    /** The order in which two neighbours belong together: {@code noise 10%}, or {@code 10% noise}. */
    private final boolean forward;

    private final StringBuilder right = new StringBuilder();
    private final StringBuilder options = new StringBuilder();
    private Value unnamed;
    private Parameter<?> option;

    private Guess(Alone alone, String text, List<Value> left, boolean forward) {
        this.alone = alone;
        this.vocabulary = alone.vocabulary();
        this.text = text;
        this.left = new ArrayList<>(left);
        this.forward = forward;
    }

    /**
     * A statement that may have been meant.
     *
     * @param kind what is wrong about the one that was written
     * @param word the first word that is wrong about it
     * @param option whose value that word is, where its name was missing
     */
    record Result(String right, ProblemKind kind, Value word, Parameter<?> option) {}

    /** What the values, the keyword first, were meant to say; null where nobody knows. */
    static Result of(Alone alone, String text, List<Value> values) {
        Entry<?> entry = alone.vocabulary().statement(values.get(0).in(text));
        return entry == null || !readable(values) ? null : of(alone, text, entry, values.get(0), values);
    }

    /** What a statement that starts with no keyword was meant to say; null where nobody knows. */
    static String withoutKeyword(Alone alone, String text, List<Value> values) {
        Vocabulary vocabulary = alone.vocabulary();
        String written = values.get(0)
                .span()
                .through(values.get(values.size() - 1).span())
                .of(text);
        String plain = unmarked(alone, written);
        if (plain != null) {
            return plain;
        }
        if (!readable(values)) {
            return null;
        }
        for (int i = 0; i < values.size(); i++) {
            Value joined = joined(vocabulary, text, values, i);
            Entry<?> entry = entry(vocabulary, joined == null ? values.get(i) : joined, text);
            List<Value> all = new ArrayList<>(values);
            if (joined != null) {
                all.remove(i + 1);
                all.set(i, joined);
            }
            Result result = entry == null ? null : of(alone, text, entry, all.get(i), all);
            if (result != null) {
                return result.right();
            }
        }
        for (String keyword : new String[] {"layer", "optimizer", "loss", "data"}) {
            Entry<?> entry = vocabulary.statement(keyword);
            Result result = entry == null ? null : of(alone, text, entry, null, values);
            if (result != null) {
                return result.right();
            }
        }
        return null;
    }

    /**
     * A statement without the mark of a list before it, {@code 1. layer 3}, or with the number that is stuck to its keyword,
     * {@code layer3 relu}, apart or, where it only counts, away; null where it is none of these.
     */
    private static String unmarked(Alone alone, String written) {
        int start = 0;
        while (start < written.length() && MARKS.indexOf(written.charAt(start)) >= 0) {
            start++;
        }
        if (start > 0) {
            boolean mark = start < written.length() && " .)*".indexOf(written.charAt(start - 1)) >= 0;
            return mark ? sound(alone, written.substring(start)) : null;
        }
        int name = 0;
        while (name < written.length() && Characters.lower(written.charAt(name))) {
            name++;
        }
        int number = name;
        while (number < written.length() && Characters.digit(written.charAt(number))) {
            number++;
        }
        String keyword = written.substring(0, name);
        if (number == name || !alone.vocabulary().keyword(keyword)) {
            return null;
        }
        String rest = written.substring(number);
        String apart = sound(alone, keyword + " " + written.substring(name, number) + rest);
        return apart != null ? apart : sound(alone, keyword + rest);
    }

    private static String sound(Alone alone, String statement) {
        boolean sound = statement.length() <= Mending.LONGEST && alone.sound(statement);
        return sound ? statement : null;
    }

    /** {@code learning rate} as one word where it is another name of a statement, else null. */
    private static Value joined(Vocabulary vocabulary, String text, List<Value> values, int at) {
        if (at + 1 == values.size() || values.get(at).form() != Form.NAME) {
            return null;
        }
        Value next = values.get(at + 1);
        String name = values.get(at).in(text) + "-" + next.in(text);
        boolean known = next.form() == Form.NAME && Aliases.statement(name, vocabulary) != null;
        return known ? new Value(Form.NAME, values.get(at).from(), next.to(), name, List.of(), true) : null;
    }

    private static Entry<?> entry(Vocabulary vocabulary, Value word, String text) {
        if (word.form() != Form.NAME) {
            return null;
        }
        String name = word.in(text);
        String known = vocabulary.keyword(name) ? name : Aliases.statement(name, vocabulary);
        return known == null ? null : vocabulary.statement(known);
    }

    private static boolean readable(List<Value> values) {
        for (Value value : values) {
            if (value.form() == Form.ODD || value.form() == Form.PUNCTUATION || !value.closed()) {
                return false;
            }
        }
        return values.size() <= LONGEST;
    }

    private static Result of(Alone alone, String text, Entry<?> entry, Value keyword, List<Value> values) {
        List<Value> rest = new ArrayList<>(values);
        rest.remove(keyword);
        Result result = new Guess(alone, text, rest, true).result(entry, keyword, values);
        return result != null ? result : new Guess(alone, text, rest, false).result(entry, keyword, values);
    }

    private Result result(Entry<?> entry, Value keyword, List<Value> values) {
        List<Value> said = new ArrayList<>(values);
        right.append(entry.name());
        if (!assemble(entry) || !alone.sound(right.toString())) {
            return null;
        }
        if (unnamed != null) {
            return new Result(right.toString(), Mistake.UNNAMED_VALUE, unnamed, option);
        }
        if (!left.isEmpty()) {
            return new Result(right.toString(), Habit.NEEDLESS_WORD, left.get(0), null);
        }
        Value first = keyword == null ? said.get(0) : said.get(Math.min(1, said.size() - 1));
        return new Result(right.toString(), Mistake.WRONG_ORDER, first, null);
    }

    /** Gives every word its place; false where a place stays empty or a word with a meaning is left. */
    private boolean assemble(Entry<?> entry) {
        List<Entry<?>> scope = new ArrayList<>(List.of(entry));
        List<Entry<?>> chosen = new ArrayList<>();
        for (Parameter<?> place : Vocabulary.places(entry)) {
            Entry<?> choice = place.type() instanceof ValueType.Choice type ? choose(type.kind()) : null;
            chosen.add(choice);
            if (choice != null) {
                scope.add(choice);
            }
        }
        if (!named(scope)) {
            return false;
        }
        for (int i = 0; i < chosen.size(); i++) {
            Parameter<?> place = Vocabulary.places(entry).get(i);
            if (place.type() instanceof ValueType.Terms || place.type() instanceof ValueType.Keywords) {
                return false;
            }
            boolean said = chosen.get(i) != null
                    ? values(
                            chosen.get(i),
                            right.append(' ').append(chosen.get(i).name()))
                    : value(place, right) || !place.required();
            if (!said) {
                return false;
            }
        }
        unnamed(entry);
        right.append(options);
        Set<String> names = new LinkedHashSet<>();
        for (Parameter<?> place : Vocabulary.places(entry)) {
            names.add(place.name());
        }
        for (Value word : left) {
            String name = word.in(text);
            boolean empty =
                    Counted.is(name) || name.equals("after") || (Fillers.empty(name) && !vocabulary.knows(name));
            if (word.form() != Form.NAME || !(empty || names.contains(name))) {
                return false;
            }
        }
        return true;
    }

    /** The first word that names one of that kind; its values follow later. */
    private Entry<?> choose(Kind<?> kind) {
        for (Value word : left) {
            String name = word.form() == Form.NAME ? word.in(text) : "";
            String known = vocabulary.names(kind).contains(name) ? name : OtherNames.name(kind, name, vocabulary);
            if (known != null && !name.isEmpty()) {
                left.remove(word);
                return vocabulary.catalog().entry(kind, known);
            }
        }
        return null;
    }

    /** Takes every option that is named, with its values; false where one lacks them. */
    private boolean named(List<Entry<?>> scope) {
        for (int i = 0; i < left.size(); i++) {
            Value word = left.get(i);
            if (word.form() != Form.NAME) {
                continue;
            }
            for (Entry<?> entry : scope) {
                String name = name(entry, word.in(text));
                Parameter<?> parameter = option(entry, name);
                if (parameter != null) {
                    left.remove(i);
                    if (!given(parameter, name, i)) {
                        return false;
                    }
                    i = -1;
                    break;
                }
            }
        }
        return true;
    }

    /** What an option of the entry is called that others call {@code word}; the word itself where there is none. */
    private String name(Entry<?> entry, String word) {
        String other = OtherNames.option(word, entry, vocabulary);
        return other == null ? word : other;
    }

    /** The option of that name, or whose kind has that name; null where there is none. */
    private Parameter<?> option(Entry<?> entry, String word) {
        for (Parameter<?> parameter : entry.parameters()) {
            boolean own = parameter.type() instanceof ValueType.Choices choices
                    ? vocabulary.names(choices.kind()).contains(word)
                    : parameter.name().equals(word);
            if (own && parameter.place() == Parameter.Place.OPTION) {
                return parameter;
            }
        }
        return null;
    }

    /** Writes an option with the values behind its name, which stood at {@code at}, or before it. */
    private boolean given(Parameter<?> parameter, String word, int at) {
        options.append(' ').append(word);
        if (parameter.type() instanceof ValueType.Flag) {
            return true;
        }
        int next = at;
        while (next < left.size()
                && left.get(next).form() == Form.NAME
                && Fillers.empty(left.get(next).in(text))) {
            next++;
        }
        if (parameter.type() instanceof ValueType.Choices choices) {
            return values(vocabulary.catalog().entry(choices.kind(), word), options);
        }
        if (parameter.type() instanceof ValueType.Choice choice) {
            Entry<?> entry = choose(choice.kind());
            return entry != null && values(entry, options.append(' ').append(entry.name()));
        }
        return forward
                ? taken(parameter, next) || taken(parameter, at - 1)
                : taken(parameter, at - 1) || taken(parameter, next);
    }

    private boolean taken(Parameter<?> parameter, int at) {
        String spelled = at < 0 || at >= left.size() ? null : spelled(parameter.type(), left.get(at));
        if (spelled == null) {
            return false;
        }
        left.remove(at);
        options.append(' ').append(spelled);
        return true;
    }

    /** Writes the values of a chosen name; false where a required one is missing. */
    private boolean values(Entry<?> entry, StringBuilder to) {
        for (Parameter<?> place : Vocabulary.places(entry)) {
            if (!value(place, to) && place.required()) {
                return false;
            }
        }
        return true;
    }

    /** Writes the first word that fits the place. */
    private boolean value(Parameter<?> place, StringBuilder to) {
        for (Value word : left) {
            String spelled = spelled(place.type(), word);
            if (spelled != null) {
                left.remove(word);
                to.append(' ').append(spelled);
                return true;
            }
        }
        return false;
    }

    /** Names that stand without the option that they are values of: {@code same} for {@code pad same}. */
    private void unnamed(Entry<?> entry) {
        for (int i = 0; i < left.size(); i++) {
            Value word = left.get(i);
            for (Parameter<?> parameter : entry.parameters()) {
                boolean open = parameter.place() == Parameter.Place.OPTION
                        && word.form() == Form.NAME
                        && (options + " ").indexOf(" " + parameter.name() + " ") < 0;
                String name = word.in(text);
                boolean fits = parameter.type() instanceof ValueType.Word words
                        ? words.words().contains(name)
                        : parameter.type() instanceof ValueType.Choice choice
                                && vocabulary.names(choice.kind()).contains(name);
                if (open && fits) {
                    left.remove(i--);
                    options.append(' ').append(parameter.name()).append(' ').append(name);
                    if (parameter.type() instanceof ValueType.Choice choice) {
                        values(vocabulary.catalog().entry(choice.kind(), name), options);
                    }
                    unnamed = unnamed == null ? word : unnamed;
                    option = option == null ? parameter : option;
                    break;
                }
            }
        }
    }

    /** The word as that type takes it, or null. */
    private String spelled(ValueType type, Value word) {
        String seen = word.in(text);
        if (type instanceof ValueType.Word words) {
            String known = words.words().contains(seen) ? seen : OtherNames.word(seen, words.words());
            return word.form() == Form.NAME ? known : null;
        }
        if (type instanceof ValueType.Whole whole && word.form() == Form.NAME) {
            return seen.equals(whole.word()) ? seen : null;
        }
        if (!Forms.fits(type, word)) {
            return null;
        }
        double number = word.form() == Form.NUMBER ? Numbers.read(seen) : 0;
        if (type instanceof ValueType.Whole whole) {
            boolean fits = Numbers.whole(number) && number >= whole.min() && number <= whole.max();
            return fits && !Numbers.percent(seen) ? seen : null;
        }
        if (type instanceof ValueType.Share share) {
            return number >= 0 && number <= share.max() ? seen : null;
        }
        if (type instanceof ValueType.Real real) {
            return real.allows(number) ? seen : null;
        }
        if (type instanceof ValueType.Size size && word.form() == Form.NUMBER) {
            return size.minDimensions() == 1 && Numbers.whole(number) && number >= 1 ? seen : null;
        }
        return seen;
    }
}
