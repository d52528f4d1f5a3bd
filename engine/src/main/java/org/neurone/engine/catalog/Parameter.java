package org.neurone.engine.catalog;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.neurone.engine.words.Wording;

/**
 * One setting of an entry.
 *
 * @param name for messages, completion and {@link Arguments}; an option is written with it
 * @param place before the options without its name, or among them with it
 * @param required whether a text must give it; then {@code fallback} is null
 * @param fallback the value where a text gives none, null for “none at all”
 * @param get reads the setting back from what the entry built, in the form {@link ValueType} states; null stands for
 *     “none at all”
 * @param aliases what others call it, in any language and spelling
 */
public record Parameter<T>(
        String name,
        Place place,
        ValueType type,
        boolean required,
        Object fallback,
        Wording sentence,
        Function<? super T, ?> get,
        List<String> aliases) {

    /** Where a parameter stands in its statement. */
    public enum Place {
        /** Among the first values, in the order of the parameters. */
        VALUE,
        /** Behind them, led by its name. */
        OPTION
    }

    /**
     * @throws NullPointerException where name, place, type, sentence or getter is
     * @throws IllegalArgumentException where the fallback has another form than the type's values
     */
    public Parameter {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(sentence, "sentence");
        Objects.requireNonNull(get, "get");
        aliases = List.copyOf(aliases);
        String form = fallback == null ? null : form(type, fallback);
        if (form != null) {
            throw new IllegalArgumentException(
                    "“" + name + "” falls back to " + fallback + ", but its values are " + form);
        }
    }

    /** The same, called so by others. */
    Parameter<T> called(List<String> others) {
        return new Parameter<>(name, place, type, required, fallback, sentence, get, others);
    }

    /** What the type's values are where this is none of them, else null. */
    private static String form(ValueType type, Object fallback) {
        if ((type instanceof ValueType.Real || type instanceof ValueType.Share) && !(fallback instanceof Double)) {
            return "of type double, such as 1.0";
        }
        if (type instanceof ValueType.Whole && !(fallback instanceof Long)) {
            return "of type long, such as 1L";
        }
        boolean flag = type instanceof ValueType.Flag && !(fallback instanceof Boolean);
        return flag ? "true and false" : null;
    }
}
