package org.neurone.engine.reason;

import java.util.List;

/**
 * Cells in which nothing stands, and nothing says what stands in for them.
 *
 * @param rows how many rows have such a cell
 * @param of how many rows there are
 * @param columns those with such a cell, at least one
 * @param row the first of those rows in the file, from 1 with the header
 * @param column the first column without a value there
 * @param ways of {@code missing} that lead to examples; empty where rows with such cells are left out and none remains
 */
public record Holes(int rows, int of, List<String> columns, int row, String column, List<String> ways)
        implements Reason {
    public Holes {
        columns = List.copyOf(columns);
        ways = List.copyOf(ways);
    }

    @Override
    public String code() {
        return "missing-value";
    }

    @Override
    public <T> T in(Words<T> words) {
        return words.holes(this);
    }
}
