package org.neurone.web;

import java.util.List;
import org.neurone.engine.data.table.CsvReading;
import org.neurone.engine.data.table.Table;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.reason.DataException;
import org.neurone.engine.reason.OwnReason;
import org.neurone.engine.words.Wording;

/**
 * The page's tables for the page's own thread, which has no time to read a long one at once: what is asked of such a table is
 * refused until it was read step by step, and remembered.
 */
final class PatientTables implements Tables {
    /** Characters that are read in less than the time between two frames. */
    private static final int READ_AT_ONCE = 60_000;

    private final PageTables tables;
    private PageTables.Wanted unread;

    PatientTables(PageTables tables) {
        this.tables = tables;
    }

    @Override
    public Table table(String name) {
        return table(name, CsvReading.FREE);
    }

    @Override
    public Table table(String name, CsvReading reading) {
        PageTables.Wanted wanted = new PageTables.Wanted(name, reading);
        String text = tables.text(name);
        if (text == null || text.length() <= READ_AT_ONCE || tables.has(wanted)) {
            return tables.table(name, reading);
        }
        unread = wanted;
        Wording sentence = Wording.of(
                "The table “" + name + "” is being read.",
                "Le tableau «\u00a0" + name + "\u00a0» est en cours de lecture.");
        throw new DataException(new OwnReason("table-being-read", sentence), "name");
    }

    @Override
    public Table bundled(String name) {
        return tables.bundled(name);
    }

    @Override
    public List<String> names() {
        return tables.names();
    }

    /** Reads step by step what was asked for last and refused; null where nothing was. */
    TableSteps steps() {
        return unread == null || tables.has(unread) ? null : new TableSteps(tables, unread);
    }
}
