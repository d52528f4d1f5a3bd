package org.neurone.engine.data;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.neurone.engine.data.table.Column;
import org.neurone.engine.data.table.CsvReading;
import org.neurone.engine.data.table.Dates;
import org.neurone.engine.data.table.Table;
import org.neurone.engine.data.table.TableInput;
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
     * @param known what the network has learned from
     * @throws DataException where a table without names has another number of columns
     */
    public static Table named(Table table, DataInfo known) {
        Set<String> taken = columns(known);
        return table.isNamed() ? spelled(table, taken) : placed(table, taken, known.targets());
    }

    /** The table's columns that a network takes, each once; of inputs known by their names alone what stands before the sign. */
    private static Set<String> columns(DataInfo known) {
        Set<String> columns = new LinkedHashSet<>();
        for (TableInput input : known.layout().inputs()) {
            columns.add(input.column());
        }
        for (String input : known.layout().inputs().isEmpty() ? known.columns() : List.<String>of()) {
            int sign = input.indexOf('=');
            columns.add(sign < 0 ? input : input.substring(0, sign));
        }
        return columns;
    }

    private static Table spelled(Table table, Set<String> taken) {
        List<String> names = new ArrayList<>(table.names());
        for (int i = 0; i < names.size(); i++) {
            String plain = plain(names.get(i));
            if (taken.contains(plain) && !names.contains(plain)) {
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

    private static Table placed(Table table, Set<String> taken, List<String> targets) {
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
     * @param known what the network has learned from
     * @return rows × columns, row-major; NaN for a hole, which the network's pipeline fills
     * @throws DataException where a column is not there, holds texts where numbers are needed, or has a hole and the network
     *     has not learned what stands in for one
     */
    public static double[] of(Table table, DataInfo known) {
        return of(table, inputs(table, known), known.columns(), known.layout().missing());
    }

    /**
     * As above, of a network that knows the names of its inputs alone.
     *
     * @param columns the network's, {@link Features#columns}; {@code colour=red} is 1 where column {@code colour} says
     *     {@code red} and else 0
     */
    public static double[] of(Table table, List<String> columns) {
        return of(table, inputs(table, columns), columns, Missing.REFUSE);
    }

    private static double[] of(Table table, List<TableInput> inputs, List<String> names, Missing missing) {
        int width = inputs.size();
        long size = (long) table.rows() * width;
        if (size > Integer.MAX_VALUE - 8) {
            throw new DataException(new TooMuch(true, table.rows(), width));
        }
        double[] rows = new double[(int) size];
        for (int j = 0; j < width; j++) {
            TableInput input = inputs.get(j);
            int position = input == null ? -1 : table.position(input.column());
            if (position < 0) {
                int sign = names.get(j).indexOf('=');
                String column =
                        input != null ? input.column() : sign > 0 ? names.get(j).substring(0, sign) : names.get(j);
                throw Terms.unknownColumn(column, table.names(), null);
            }
            if (!missing.fills()) {
                table.requireComplete(position);
            }
            if (input.kind() == TableInput.Kind.NUMBER) {
                requireNumbers(table, position);
            } else if (input.kind() == TableInput.Kind.DATE) {
                Dates.require(table, position);
            }
            input.read(table, position, rows, j, width);
        }
        return rows;
    }

    /**
     * What each of a network's inputs is made of in a table: as its layout says, or, where it knows their names alone, as these
     * tell; null for one whose column the table does not have.
     *
     * @throws DataException where a name could be a column or a text in another one, and the table has both
     */
    public static List<TableInput> inputs(Table table, DataInfo known) {
        return known.layout().inputs().isEmpty()
                ? inputs(table, known.columns())
                : known.layout().inputs();
    }

    private static List<TableInput> inputs(Table table, List<String> names) {
        List<TableInput> inputs = new ArrayList<>();
        for (String name : names) {
            int position = columnOf(table, name);
            String column = position < 0 ? "" : table.names().get(position);
            boolean whole = column.length() == name.length();
            inputs.add(
                    position < 0
                            ? null
                            : whole
                                    ? TableInput.number(column)
                                    : TableInput.text(column, name.substring(column.length() + 1)));
        }
        return inputs;
    }

    /**
     * The table's column that an input is made of: the one of its name, or {@code colour} for {@code colour=red}; −1 where there
     * is none.
     *
     * @throws DataException where both are there, so that nothing tells which is meant
     */
    private static int columnOf(Table table, String input) {
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

    /**
     * How a table is to be read for a network: columns of texts stay texts whatever it says, and decimal marks are the network's
     * where the cells leave them open.
     *
     * @param header whether the first row names the columns, or null where the cells decide
     */
    public static CsvReading reading(Boolean header, DataInfo known) {
        return new CsvReading(header, textColumns(known), known.layout().marks());
    }

    private static Set<String> textColumns(DataInfo known) {
        Set<String> columns = new LinkedHashSet<>();
        for (TableInput input : known.layout().inputs()) {
            if (input.kind() == TableInput.Kind.TEXT || input.kind() == TableInput.Kind.DATE) {
                columns.add(input.column());
            }
        }
        for (String input : known.layout().inputs().isEmpty() ? known.columns() : List.<String>of()) {
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
     * @param network what it has learned from
     */
    public static List<UnseenText> strangers(Table table, DataInfo network) {
        return strangers(table, inputs(table, network));
    }

    private static List<UnseenText> strangers(Table table, List<TableInput> inputs) {
        List<UnseenText> found = new ArrayList<>();
        for (int position = 0; position < table.names().size(); position++) {
            if (!(table.column(position) instanceof Column.Texts column)) {
                continue;
            }
            String name = table.names().get(position);
            Set<String> known = new LinkedHashSet<>();
            for (TableInput input : inputs) {
                if (input != null
                        && input.kind() == TableInput.Kind.TEXT
                        && input.column().equals(name)) {
                    known.add(input.text());
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
}
