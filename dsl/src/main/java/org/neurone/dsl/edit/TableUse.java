package org.neurone.dsl.edit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.neurone.dsl.read.Checked;
import org.neurone.dsl.read.Checked.Bound;
import org.neurone.dsl.text.TableColumns;
import org.neurone.engine.data.DataSpec;
import org.neurone.engine.data.source.CsvSource;
import org.neurone.engine.data.table.Table;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.data.term.Term;
import org.neurone.engine.data.term.Terms;
import org.neurone.engine.reason.DataException;

/** Finds what a text makes of the columns of a host's table. */
public final class TableUse {
    private TableUse() {}

    /** Null where the text names no table that the host has. */
    public static TableColumns of(Checked checked, Tables tables) {
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
            Table table = tables.table(source.name());
            return table == null ? null : of(table.names(), source.target(), Terms.columns(terms));
        } catch (DataException unreadable) {
            return null;
        }
    }

    /** @param inputs names of the inputs in use; empty for all */
    private static TableColumns of(List<String> names, List<String> named, List<String> inputs) {
        List<String> targets = named.isEmpty() ? List.of(names.get(names.size() - 1)) : named;
        Set<String> aside = new LinkedHashSet<>(targets);
        List<TableColumns.Column> columns = new ArrayList<>();
        for (String name : names) {
            columns.add(new TableColumns.Column(name, !aside.contains(name) && uses(inputs, name)));
        }
        return new TableColumns(columns, targets);
    }

    private static boolean uses(List<String> inputs, String column) {
        boolean used = inputs.isEmpty();
        for (String input : inputs) {
            used |= gives(column, input);
        }
        return used;
    }

    /** Whether an input is what a table's column gives: itself, or, as {@link CsvSource} names it, one of its texts. */
    static boolean gives(String column, String input) {
        return input.equals(column) || input.startsWith(column + "=");
    }
}
