package org.neurone.engine.data;

import java.util.List;
import org.neurone.engine.catalog.Wording;
import org.neurone.engine.number.Decimal;

/** A table's rows as a trained network's inputs: its columns are found by their names, whatever else is in the table. */
public final class TableRows {
    private TableRows() {}

    /**
     * The rows before features are made of them.
     *
     * @param columns the network's, {@link Features#columns}; {@code colour=red} is 1 where column {@code colour} says
     *     {@code red} and else 0
     * @return rows × columns, row-major
     * @throws DataException where a column is not there, has a hole, or holds texts where numbers are needed
     */
    public static double[] of(Table table, List<String> columns) {
        int width = columns.size();
        long size = (long) table.rows() * width;
        if (size > Integer.MAX_VALUE - 8) {
            throw new DataException(
                    "too-large",
                    Wording.of(
                            table.rows() + " rows of " + width + " numbers are more than can be held.",
                            table.rows() + " lignes de " + width + " nombres sont plus qu’on ne peut garder."));
        }
        double[] rows = new double[(int) size];
        for (int j = 0; j < width; j++) {
            fill(table, columns.get(j), rows, j, width);
        }
        return rows;
    }

    private static void fill(Table table, String name, double[] rows, int at, int width) {
        int position = table.position(name);
        if (position >= 0) {
            numbers(table, position, rows, at, width);
            return;
        }
        for (int sign = name.indexOf('='); sign >= 0; sign = name.indexOf('=', sign + 1)) {
            position = table.position(name.substring(0, sign));
            if (position >= 0) {
                matches(table, position, name.substring(sign + 1), rows, at, width);
                return;
            }
        }
        throw Terms.unknownColumn(name, table.names(), null);
    }

    private static void numbers(Table table, int position, double[] rows, int at, int width) {
        table.requireComplete(position);
        if (!(table.column(position) instanceof Column.Numbers numbers)) {
            String name = Names.shortened(table.names().get(position));
            throw new DataException(
                    "texts",
                    Wording.of(
                            "The column “" + name + "” holds texts where the network takes numbers.",
                            "La colonne « " + name + " » contient des textes là où le réseau attend des nombres."),
                    0,
                    position + 1);
        }
        for (int i = 0; i < table.rows(); i++) {
            rows[i * width + at] = numbers.cells()[i];
        }
    }

    private static void matches(Table table, int position, String text, double[] rows, int at, int width) {
        table.requireComplete(position);
        if (table.column(position) instanceof Column.Texts column) {
            int wanted = column.texts().indexOf(text);
            for (int i = 0; i < table.rows(); i++) {
                rows[i * width + at] = column.cells()[i] == wanted ? 1 : 0;
            }
        } else if (table.column(position) instanceof Column.Numbers column) {
            for (int i = 0; i < table.rows(); i++) {
                rows[i * width + at] = Decimal.print(column.cells()[i]).equals(text) ? 1 : 0;
            }
        }
    }
}
