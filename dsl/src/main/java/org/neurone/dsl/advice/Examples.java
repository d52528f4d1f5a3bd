package org.neurone.dsl.advice;

import java.util.List;
import org.neurone.dsl.read.Forms;
import org.neurone.dsl.read.Vocabulary;
import org.neurone.dsl.syntax.Parser;
import org.neurone.dsl.syntax.Value;
import org.neurone.engine.catalog.Entry;

/** Finds in the catalogue's examples what could stand somewhere. */
public final class Examples {
    private Examples() {}

    /** What an example of one of the two entries puts behind that option, or null. */
    public static String option(Entry<?> entry, Entry<?> statement, String option) {
        String found = behind(entry.example(), option);
        return found != null ? found : behind(statement.example(), option);
    }

    /** What the entry’s own example has at that place, in a list; nothing where it has none. */
    public static List<String> place(Entry<?> entry, int place) {
        String example = entry.example();
        List<Value> values = example == null ? List.of() : values(example);
        int at = 0;
        while (at < values.size() && !values.get(at).in(entry.example()).equals(entry.name())) {
            at++;
        }
        int found = at + 1 + place;
        boolean fits = found < values.size()
                && Forms.fits(Vocabulary.places(entry).get(place).type(), values.get(found));
        return fits ? List.of(values.get(found).in(example)) : List.of();
    }

    /** The example of a statement as far as the statement needs it: without options that it does without. */
    static String start(Alone alone, Entry<?> statement) {
        String example = statement.example();
        List<Value> values = values(example);
        int places = Math.max(1, Vocabulary.places(statement).size());
        for (int i = 1 + places; i < values.size(); i++) {
            String start = example.substring(0, values.get(i - 1).to());
            if (alone.sound(start)) {
                return start;
            }
        }
        return example;
    }

    private static List<Value> values(String example) {
        var statements = Parser.parse(example, word -> false).statements();
        return statements.isEmpty() ? List.of() : statements.get(0).values();
    }

    private static String behind(String example, String option) {
        if (example == null) {
            return null;
        }
        List<Value> values = values(example);
        for (int i = 1; i + 1 < values.size(); i++) {
            if (values.get(i).in(example).equals(option)) {
                return values.get(i + 1).in(example);
            }
        }
        return null;
    }
}
