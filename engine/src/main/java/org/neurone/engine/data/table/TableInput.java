package org.neurone.engine.data.table;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What one number of an example is made of: a column of numbers as it is, whether a column of texts says a certain text,
 * whether a column has a hole, or a part of a date.
 *
 * @param column the table's column
 * @param text which text is meant, for {@link Kind#TEXT}, or which of {@link Dates#PARTS}, for {@link Kind#DATE}; else empty
 */
public record TableInput(Kind kind, String column, String text) {
    /** What is read from a cell. */
    public enum Kind {
        /** Its number. */
        NUMBER,
        /** 1 where it says the text, else 0. */
        TEXT,
        /** 1 where it is a hole, else 0. */
        HOLE,
        /** A part of the date that it says. */
        DATE
    }

    /** @throws NullPointerException where a part is null */
    public TableInput {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(text, "text");
    }

    /** A column of numbers. */
    public static TableInput number(String column) {
        return new TableInput(Kind.NUMBER, column, "");
    }

    /** Whether a column says that text. */
    public static TableInput text(String column, String text) {
        return new TableInput(Kind.TEXT, column, text);
    }

    /** A part of a column of dates. */
    public static TableInput date(String column, String part) {
        return new TableInput(Kind.DATE, column, part);
    }

    /** Whether it is a number and not one of a text's 0 and 1. */
    public boolean isNumber() {
        return kind == Kind.NUMBER || kind == Kind.DATE;
    }

    /** Whether a column has a hole. */
    public static TableInput hole(String column) {
        return new TableInput(Kind.HOLE, column, "");
    }

    /**
     * What the inputs are called, each otherwise: the column of numbers by its own name, the text of a column {@code column=text},
     * its hole {@code column=}, a part of its date {@code column:month}. Where a name would come twice, as that of a column {@code colour=red} beside a text {@code red} in
     * {@code colour}, the text stands in quotes: {@code colour="red"}.
     */
    public static Map<String, TableInput> named(List<TableInput> inputs) {
        Map<String, TableInput> named = new LinkedHashMap<>();
        for (TableInput input : inputs) {
            if (input.kind() == Kind.NUMBER) {
                named.put(input.column(), input);
            }
        }
        Map<String, TableInput> all = new LinkedHashMap<>();
        for (TableInput input : inputs) {
            String name = input.column();
            if (input.kind() != Kind.NUMBER) {
                String text = input.text();
                String sign = input.kind() == Kind.DATE ? ":" : "=";
                name = input.column() + sign + text;
                while (named.containsKey(name)) {
                    text = '"' + text + '"';
                    name = input.column() + sign + text;
                }
                named.put(name, input);
            }
            all.put(name, input);
        }
        return all;
    }

    /**
     * Reads it from every row.
     *
     * @param position of the column in the table; one of numbers for {@link Kind#NUMBER}
     * @param to where the numbers go, rows × width, row-major, NaN for a hole
     * @param at which of the width numbers it is
     */
    public void read(Table table, int position, double[] to, int at, int width) {
        Column column = table.column(position);
        int rows = table.rows();
        if (kind == Kind.NUMBER) {
            double[] numbers = ((Column.Numbers) column).cells();
            for (int row = 0; row < rows; row++) {
                to[row * width + at] = numbers[row];
            }
        } else if (kind == Kind.DATE) {
            double[] parts = parts(column);
            for (int row = 0; row < rows; row++) {
                to[row * width + at] = parts[row];
            }
        } else if (column instanceof Column.Texts texts) {
            int wanted = kind == Kind.HOLE ? -1 : texts.texts().indexOf(text);
            for (int row = 0; row < rows; row++) {
                int cell = texts.cells()[row];
                to[row * width + at] = kind == Kind.TEXT && cell < 0 ? Double.NaN : holds(cell, wanted) ? 1 : 0;
            }
        } else if (column instanceof Column.Numbers numbers) {
            for (int row = 0; row < rows; row++) {
                boolean hole = Double.isNaN(numbers.cells()[row]);
                double number = hole ? Double.NaN : numbers.spelling(row).equals(text) ? 1 : 0;
                to[row * width + at] = kind == Kind.TEXT ? number : hole ? 1 : 0;
            }
        }
    }

    /** The date's part of each row, NaN for a hole. */
    private double[] parts(Column column) {
        double[] parts = new double[column.size()];
        Arrays.fill(parts, Double.NaN);
        if (column instanceof Column.Texts texts) {
            double[] each = new double[texts.texts().size()];
            for (int i = 0; i < each.length; i++) {
                each[i] = Dates.part(texts.texts().get(i), text);
            }
            for (int row = 0; row < parts.length; row++) {
                int cell = texts.cells()[row];
                parts[row] = cell < 0 ? Double.NaN : each[cell];
            }
        }
        return parts;
    }

    /** A text that no row says is at −1 too, and is in none. */
    private boolean holds(int cell, int wanted) {
        return cell == wanted && (wanted >= 0 || kind == Kind.HOLE);
    }
}
