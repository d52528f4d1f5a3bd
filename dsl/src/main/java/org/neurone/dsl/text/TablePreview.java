package org.neurone.dsl.text;

import java.util.List;
import org.neurone.engine.words.Wording;

/**
 * A host's table as a text understands it, with its first rows.
 *
 * @param columns the first of them, in the table's order
 * @param further how many columns there are behind those
 * @param rows examples
 * @param named whether the first row was taken for the columns' names; else they are {@code c1}, {@code c2}, …
 * @param cells the first rows of those columns as they were read, a list a row; an empty text for a hole
 * @param remarks what was decided in reading and is not plain to see
 */
public record TablePreview(
        List<Column> columns, int further, int rows, boolean named, List<List<String>> cells, List<Wording> remarks) {
    /** What stands in a column. */
    public enum Kind {
        /** Numbers. */
        NUMBER,
        /** Texts, each of them a category. */
        CATEGORY,
        /** Dates that the text takes apart. */
        DATE
    }

    /** What a text does with a column. */
    public enum Use {
        /** Learns from it. */
        INPUT,
        /** Predicts it. */
        TARGET,
        /** Leaves it out. */
        OUT
    }

    /**
     * One column.
     *
     * @param missing cells of it that are holes
     * @param distinct how many different texts; 0 for numbers
     */
    public record Column(String name, Kind kind, Use use, int missing, int distinct) {}

    public TablePreview {
        columns = List.copyOf(columns);
        cells = List.copyOf(cells);
        remarks = List.copyOf(remarks);
    }
}
