package org.neurone.engine.data.table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.neurone.engine.data.Features;
import org.neurone.engine.data.term.Terms;
import org.neurone.engine.number.Decimal;
import org.neurone.engine.words.DataException;
import org.neurone.engine.words.Names;
import org.neurone.engine.words.Wording;

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
        int sign = name.indexOf('=');
        throw Terms.unknownColumn(sign > 0 ? name.substring(0, sign) : name, table.names(), null);
    }

    /**
     * The first row of each column of texts that says something which is none of the network's inputs, such as
     * {@code pink} where they are {@code colour=red} and {@code colour=blue}: all of these are 0 there, which training
     * has never shown. Nothing is wrong where {@code inputs} names only some of a column's texts.
     *
     * @param columns the network's, as for {@link #of}
     */
    public static List<Wording> strangers(Table table, List<String> columns) {
        List<Wording> found = new ArrayList<>();
        for (int position = 0; position < table.names().size(); position++) {
            if (!(table.column(position) instanceof Column.Texts column)
                    || columns.contains(table.names().get(position))) {
                continue;
            }
            String name = table.names().get(position);
            Set<String> known = new LinkedHashSet<>();
            for (String input : columns) {
                if (input.startsWith(name + "=")) {
                    known.add(input.substring(name.length() + 1));
                }
            }
            int row = known.isEmpty() ? -1 : firstStranger(column, known);
            if (row >= 0) {
                found.add(stranger(row, name, column.texts().get(column.cells()[row]), known));
            }
        }
        return found;
    }

    private static int firstStranger(Column.Texts column, Set<String> known) {
        for (int row = 0; row < column.cells().length; row++) {
            int text = column.cells()[row];
            if (text >= 0 && !known.contains(column.texts().get(text))) {
                return row;
            }
        }
        return -1;
    }

    private static Wording stranger(int row, String name, String text, Set<String> known) {
        String column = Names.shortened(name);
        String shown = Names.shortened(text);
        String all = Names.listing(new ArrayList<>(known));
        return Wording.of(
                "Example " + (row + 1) + " has “" + shown + "” in column “" + column
                        + "”, which is none of those that the network takes: " + all + ".",
                "L’exemple " + (row + 1) + " a « " + shown + " » dans la colonne « " + column
                        + " », qui n’est aucun de ceux que le réseau prend : " + all + ".");
    }

    private static void numbers(Table table, int position, double[] rows, int at, int width) {
        table.requireComplete(position);
        if (!(table.column(position) instanceof Column.Numbers numbers)) {
            String name = Names.shortened(table.names().get(position));
            OddCell odd = ((Column.Texts) table.column(position)).odd();
            if (odd != null) {
                throw new DataException("odd-cell", odd.sentence(name), odd.place(), position + 1);
            }
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
