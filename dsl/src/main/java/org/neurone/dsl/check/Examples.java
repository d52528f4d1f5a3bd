package org.neurone.dsl.check;

import java.util.List;
import org.neurone.dsl.syntax.Parser;
import org.neurone.dsl.syntax.Value;
import org.neurone.engine.catalog.Entry;

/** Finds in the catalogue's examples what could stand somewhere. */
final class Examples {
    private Examples() {}

    /** What an example of one of the two entries puts behind that option, or null. */
    static String option(Entry<?> entry, Entry<?> statement, String option) {
        String found = behind(entry.example(), option);
        return found != null ? found : behind(statement.example(), option);
    }

    private static String behind(String example, String option) {
        if (example == null) {
            return null;
        }
        var statements = Parser.parse(example, word -> false).statements();
        if (statements.isEmpty()) {
            return null;
        }
        List<Value> values = statements.get(0).values();
        for (int i = 1; i + 1 < values.size(); i++) {
            if (values.get(i).in(example).equals(option)) {
                return values.get(i + 1).in(example);
            }
        }
        return null;
    }
}
