package org.neurone.engine.data.table;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The tables that a host has for {@code csv "name"}: a file beside the text, a dropped file, a table in the page.
 *
 * <pre>{@code
 * Tables tables = Tables.of("flowers", Csv.read(text));
 * }</pre>
 */
@FunctionalInterface
public interface Tables {
    /** The reader's own table of that name, or null where the host has none. */
    Table table(String name);

    /**
     * A real set that comes with the engine and is too large to be carried by everybody ({@code digits}), or null
     * where it is not at hand. A browser overrides this and fetches the set when asked for it; since nothing else
     * refers to the packed set, it is then not compiled in.
     */
    default Table bundled(String name) {
        return Bundled.table(name);
    }

    /** No tables but the bundled sets. */
    static Tables none() {
        return name -> null;
    }

    /** One table of that name. */
    static Tables of(String name, Table table) {
        return asked -> asked.equals(name) ? table : null;
    }

    /** Keeps a copy of {@code tables}. */
    static Tables of(Map<String, Table> tables) {
        Map<String, Table> copy = new LinkedHashMap<>(tables);
        return copy::get;
    }
}
