package org.neurone.dsl.edit;

import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.read.Checked;
import org.neurone.dsl.read.Checked.Bound;
import org.neurone.dsl.text.TableColumns;
import org.neurone.dsl.text.TablePreview;
import org.neurone.dsl.wording.Reasons;
import org.neurone.engine.data.DataSpec;
import org.neurone.engine.data.Task;
import org.neurone.engine.data.source.CsvSource;
import org.neurone.engine.data.table.Column;
import org.neurone.engine.data.table.CsvReading;
import org.neurone.engine.data.table.Table;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.data.term.Term;
import org.neurone.engine.data.term.Terms;
import org.neurone.engine.reason.DataException;
import org.neurone.engine.reason.Remark;
import org.neurone.engine.words.Wording;

/** Finds what a text makes of the columns of a host's table. */
public final class TableUse {
    private final CsvSource source;
    private final Table table;
    private final List<String> inputs;

    private TableUse(CsvSource source, Table table, List<String> inputs) {
        this.source = source;
        this.table = table;
        this.inputs = inputs;
    }

    /** Null where the text names no table that the host has. */
    static TableUse find(Checked checked, Tables tables) {
        CsvSource source = null;
        List<Term> terms = List.of();
        for (Bound bound : checked.statements()) {
            if (bound.object() instanceof DataSpec data && data.source() instanceof CsvSource csv) {
                source = csv;
            } else if ("inputs".equals(bound.keyword())) {
                terms = Inputs.terms(bound);
            }
        }
        if (source == null) {
            return null;
        }
        try {
            Boolean header = source.header() == null ? null : source.header().equals("on");
            Table table = tables.table(source.name(), CsvReading.header(header));
            return table == null ? null : new TableUse(source, table, Terms.columns(terms));
        } catch (DataException unreadable) {
            return null;
        }
    }

    /** Null where the text names no table that the host has. */
    public static TableColumns of(Checked checked, Tables tables) {
        TableUse use = find(checked, tables);
        return use == null ? null : use.columns();
    }

    /**
     * The table with its first rows; null where the text names none that the host has.
     *
     * @param rows how many at most
     * @param columns how many at most
     */
    public static TablePreview preview(Checked checked, Tables tables, int rows, int columns) {
        TableUse use = find(checked, tables);
        return use == null ? null : use.preview(rows, columns);
    }

    CsvSource source() {
        return source;
    }

    Table table() {
        return table;
    }

    /** Names of the columns that are predicted, or, where the inputs are, that are neither. */
    List<String> targets() {
        if (!source.target().isEmpty()) {
            return source.target();
        }
        if (source.task() == Task.REPRODUCE) {
            return List.of();
        }
        int last = table.names().size() - 1;
        while (last > 0 && source.without().contains(table.names().get(last))) {
            last--;
        }
        return List.of(table.names().get(last));
    }

    /** What the text does with that column. */
    TablePreview.Use use(String column) {
        if (targets().contains(column)) {
            return source.task() == Task.REPRODUCE ? TablePreview.Use.OUT : TablePreview.Use.TARGET;
        }
        boolean used = inputs.isEmpty();
        for (String input : inputs) {
            used |= gives(column, input);
        }
        return used && !source.without().contains(column) ? TablePreview.Use.INPUT : TablePreview.Use.OUT;
    }

    private TableColumns columns() {
        List<TableColumns.Column> columns = new ArrayList<>();
        for (String name : table.names()) {
            columns.add(new TableColumns.Column(name, use(name) == TablePreview.Use.INPUT));
        }
        return new TableColumns(columns, targets());
    }

    private TablePreview preview(int mostRows, int mostColumns) {
        int width = Math.min(mostColumns, table.names().size());
        List<TablePreview.Column> columns = new ArrayList<>();
        for (int at = 0; at < width; at++) {
            columns.add(column(at));
        }
        List<List<String>> cells = new ArrayList<>();
        for (int row = 0; row < Math.min(mostRows, table.rows()); row++) {
            List<String> line = new ArrayList<>();
            for (int at = 0; at < width; at++) {
                line.add(cell(table.column(at), row));
            }
            cells.add(line);
        }
        List<Wording> remarks = new ArrayList<>();
        for (Remark remark : table.remarks()) {
            remarks.add(Reasons.of(remark.reason()));
        }
        int further = table.names().size() - width;
        return new TablePreview(columns, further, table.rows(), table.isNamed(), cells, remarks);
    }

    private TablePreview.Column column(int at) {
        String name = table.names().get(at);
        TablePreview.Use use = use(name);
        Column column = table.column(at);
        boolean classes = source.task() == Task.CLASSIFY || !source.classes().isEmpty();
        TablePreview.Kind kind = source.dates().contains(name)
                ? TablePreview.Kind.DATE
                : column instanceof Column.Texts || (use == TablePreview.Use.TARGET && classes)
                        ? TablePreview.Kind.CATEGORY
                        : TablePreview.Kind.NUMBER;
        int distinct = column instanceof Column.Texts texts ? texts.texts().size() : 0;
        return new TablePreview.Column(name, kind, use, column.missing(), distinct);
    }

    private static String cell(Column column, int row) {
        if (column.isMissing(row)) {
            return "";
        }
        return column instanceof Column.Texts texts
                ? texts.texts().get(texts.cells()[row])
                : ((Column.Numbers) column).spelling(row);
    }

    /** Whether an input is what a table's column gives: itself, or, as {@link CsvSource} names it, one of its texts or a part of its date. */
    static boolean gives(String column, String input) {
        return input.equals(column) || input.startsWith(column + "=") || input.startsWith(column + ":");
    }
}
