package org.neurone.engine.reason;

import java.util.List;

/**
 * What the first or the second row was taken for where that is not plain to see.
 *
 * @param units whether it is the second row, taken for units and left out; else the first, taken for the columns’ names
 * @param cells what the row says
 */
public record FirstRow(boolean units, List<String> cells) implements Reason {
    public FirstRow {
        cells = List.copyOf(cells);
    }

    @Override
    public String code() {
        return units ? "unit-row" : "first-row";
    }

    @Override
    public <T> T in(Words<T> words) {
        return words.firstRow(this);
    }
}
