package org.neurone.engine.data.table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.neurone.engine.data.Features;
import org.neurone.engine.data.term.Terms;
import org.neurone.engine.reason.DataException;
import org.neurone.engine.reason.Named;
import org.neurone.engine.reason.OddCell;
import org.neurone.engine.reason.TooMuch;
import org.neurone.engine.reason.TwoMeanings;
import org.neurone.engine.reason.UnnamedColumns;
import org.neurone.engine.reason.UnseenText;

/** A table's rows as a trained network's inputs: its columns are found by their names, whatever else is in the table. */
public final class TableRows {
    private TableRows() {}

    /**
     * The table under the names that a network knows: {@code Sepal length} is found for {@code sepal-length}, and the columns of
     * a table without names are taken by their places where there are just as many as the network takes.
     *
     * @param inputs the network's, as for {@link #of}
     * @param targets the columns that it predicts
     * @throws DataException where a table without names has another number of columns
     */
    public static Table named(Table table, List<String> inputs, List<String> targets) {
        return table.isNamed() ? spelled(table, inputs) : placed(table, inputs, targets);
    }

    private static Table spelled(Table table, List<String> inputs) {
        List<String> names = new ArrayList<>(table.names());
        for (int i = 0; i < names.size(); i++) {
            String plain = plain(names.get(i));
            if (inputs.contains(plain) && !names.contains(plain)) {
                names.set(i, plain);
            }
        }
        return table.renamed(names);
    }

    private static String plain(String name) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean blank = c == ' ' || c == '_';
            if (!blank) {
                plain.append(c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
            } else if (plain.length() > 0 && plain.charAt(plain.length() - 1) != '-') {
                plain.append('-');
            }
        }
        return plain.toString();
    }

    private static Table placed(Table table, List<String> inputs, List<String> targets) {
        Set<String> taken = new LinkedHashSet<>();
        for (String input : inputs) {
            int sign = input.indexOf('=');
            taken.add(sign < 0 ? input : input.substring(0, sign));
        }
        int width = table.names().size();
        if (width == taken.size()) {
            return table.renamed(new ArrayList<>(taken));
        }
        Set<String> all = new LinkedHashSet<>(taken);
        all.addAll(targets);
        if (width == all.size() && all.containsAll(table.names())) {
            return table; // the network learned from a table without names too
        }
        throw new DataException(new UnnamedColumns(width, new ArrayList<>(taken)));
    }

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
            throw new DataException(new TooMuch(true, table.rows(), width));
        }
        double[] rows = new double[(int) size];
        for (int j = 0; j < width; j++) {
            fill(table, columns.get(j), rows, j, width);
        }
        return rows;
    }

    private static void fill(Table table, String name, double[] rows, int at, int width) {
        int position = columnOf(table, name);
        if (position < 0) {
            int sign = name.indexOf('=');
            throw Terms.unknownColumn(sign > 0 ? name.substring(0, sign) : name, table.names(), null);
        }
        String column = table.names().get(position);
        if (column.length() == name.length()) {
            numbers(table, position, rows, at, width);
        } else {
            matches(table, position, name.substring(column.length() + 1), rows, at, width);
        }
    }

    /**
     * The table's column that an input is made of: the one of its name, or {@code colour} for {@code colour=red}; −1 where there
     * is none.
     *
     * @throws DataException where both are there, so that nothing tells which is meant
     */
    public static int columnOf(Table table, String input) {
        int found = table.position(input);
        for (int sign = input.indexOf('='); sign >= 0; sign = input.indexOf('=', sign + 1)) {
            int position = table.position(input.substring(0, sign));
            if (position >= 0 && found >= 0) {
                throw twoColumns(input, table.names().get(position));
            }
            found = position >= 0 ? position : found;
        }
        return found;
    }

    /** The columns of texts that inputs named {@code column=text} may be made of: they stay texts whatever a table says. */
    public static Set<String> textColumns(List<String> inputs) {
        Set<String> columns = new LinkedHashSet<>();
        for (String input : inputs) {
            for (int sign = input.indexOf('='); sign >= 0; sign = input.indexOf('=', sign + 1)) {
                columns.add(input.substring(0, sign));
            }
        }
        return columns;
    }

    private static DataException twoColumns(String input, String column) {
        return new DataException(new TwoMeanings(input, column));
    }

    /**
     * The first row of each column of texts that says something which is none of the network's inputs, such as
     * {@code pink} where they are {@code colour=red} and {@code colour=blue}: all of these are 0 there, which training
     * has never shown. Nothing is wrong where {@code inputs} names only some of a column's texts.
     *
     * @param columns the network's, as for {@link #of}
     */
    public static List<UnseenText> strangers(Table table, List<String> columns) {
        List<UnseenText> found = new ArrayList<>();
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
                String text = column.texts().get(column.cells()[row]);
                found.add(new UnseenText(table.place(row), text, name, new ArrayList<>(known)));
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

    /**
     * Checks that a column can be an input as it is.
     *
     * @throws DataException where it holds texts
     */
    public static void requireNumbers(Table table, int position) {
        if (!(table.column(position) instanceof Column.Numbers)) {
            String name = table.names().get(position);
            OddCell odd = ((Column.Texts) table.column(position)).odd();
            if (odd != null) {
                throw new DataException(odd.in(name), odd.row(), position + 1);
            }
            throw new DataException(new Named(Named.Kind.TEXTS, name), 0, position + 1);
        }
    }

    private static void numbers(Table table, int position, double[] rows, int at, int width) {
        table.requireComplete(position);
        requireNumbers(table, position);
        double[] numbers = ((Column.Numbers) table.column(position)).cells();
        for (int i = 0; i < table.rows(); i++) {
            rows[i * width + at] = numbers[i];
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
                rows[i * width + at] = column.spelling(i).equals(text) ? 1 : 0;
            }
        }
    }
}
