package org.neurone.engine.data.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * How a table's text is to be read where that is known.
 *
 * @param header whether the first row names the columns, or null where the table's cells decide
 * @param texts names of columns that are of texts whatever stands in them, so that {@code 01} stays {@code 01}
 * @param marks the decimal mark of columns by name, {@code .} or {@code ,}, for those whose cells leave it open here ({@code
 *     1.234}); where they tell, they are right
 */
public record CsvReading(Boolean header, Set<String> texts, Map<String, Character> marks) {
    /** All is decided by the table's cells. */
    public static final CsvReading FREE = new CsvReading(null, Set.of(), Map.of());

    /** Copies set and map. */
    public CsvReading {
        marks = Collections.unmodifiableMap(new LinkedHashMap<>(marks));
        texts = Collections.unmodifiableSet(new LinkedHashSet<>(texts));
    }

    /** With or without names in the first row; null for what the cells say. */
    public static CsvReading header(Boolean header) {
        return header == null ? FREE : new CsvReading(header, Set.of(), Map.of());
    }
}
