package org.neurone.dsl.text;

import java.util.List;

/**
 * The columns of a host's table as a text uses them.
 *
 * @param columns all of them, in the table's order
 * @param targets names of those that are predicted
 */
public record TableColumns(List<Column> columns, List<String> targets) {
    /**
     * One of them.
     *
     * @param name as the table names it
     * @param used whether the network learns from it
     */
    public record Column(String name, boolean used) {}

    public TableColumns {
        columns = List.copyOf(columns);
        targets = List.copyOf(targets);
    }
}
