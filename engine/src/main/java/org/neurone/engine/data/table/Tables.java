package org.neurone.engine.data.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neurone.engine.reason.DataException;
import org.neurone.engine.reason.OtherPictures;
import org.neurone.engine.reason.Unusable;

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
     * The table of that name, read as a text asks ({@code header off}), or null where the host has none. A host that reads its
     * tables from text overrides this; one that has them ready gives them as they are.
     *
     * @throws DataException where the table cannot be read in this way
     */
    default Table table(String name, CsvReading reading) {
        Table table = table(name);
        if (table != null && reading.header() != null && reading.header() != table.isNamed()) {
            throw new DataException(Unusable.NAMES_DECIDED, "header");
        }
        return table;
    }

    /**
     * Pictures by class of that name, or null where the host has none. A host that has them in files brings them to the wanted
     * size; one whose tables are ready gives them as they are.
     *
     * @param size of each, or null for the one that suits them
     * @throws DataException where they cannot be read, or are not of that size
     */
    default Table pictures(String name, PictureSize size) {
        Table table = table(name);
        if (table != null && (table.picture() == null || (size != null && !size.equals(table.picture())))) {
            throw new DataException(
                    new OtherPictures(String.valueOf(table.picture()), String.valueOf(size), table.picture() != null),
                    table.picture() == null ? "name" : "shape");
        }
        return table;
    }

    /**
     * A real set that comes with the engine and is too large to be carried by everybody ({@code digits}), or null
     * where it is not at hand. A browser overrides this and fetches the set when asked for it; since nothing else
     * refers to the packed set, it is then not compiled in.
     */
    default Table bundled(String name) {
        return Bundled.table(name);
    }

    /** The names of the tables at hand, for an editor that offers them; none where a host does not know them all. */
    default List<String> names() {
        return List.of();
    }

    /** No tables but the bundled sets. */
    static Tables none() {
        return name -> null;
    }

    /** One table of that name. */
    static Tables of(String name, Table table) {
        return asked -> asked.equals(name) ? table : null;
    }

    /** Tables as CSV, each read when first asked for and then kept. For one thread. */
    static Tables ofTexts(Map<String, String> texts) {
        return new TextTables(texts);
    }

    /** Keeps a copy of {@code tables}. */
    static Tables of(Map<String, Table> tables) {
        Map<String, Table> copy = new LinkedHashMap<>(tables);
        return copy::get;
    }
}
