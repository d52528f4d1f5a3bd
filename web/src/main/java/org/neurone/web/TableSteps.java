package org.neurone.web;

import org.neurone.engine.data.table.TableReading;
import org.neurone.engine.reason.DataException;
import org.teavm.jso.JSExport;

/** A long table that is read step by step, so that the page can draw and listen in between. */
public final class TableSteps {
    private final PageTables tables;
    private final PageTables.Wanted wanted;
    private TableReading reading;

    TableSteps(PageTables tables, PageTables.Wanted wanted) {
        this.tables = tables;
        this.wanted = wanted;
    }

    /**
     * Goes on with that many rows.
     *
     * @return whether all is read, or cannot be: then reading the text says so
     */
    @JSExport
    public boolean advance(int rows) {
        try {
            reading = reading == null ? PageTable.reading(tables.text(wanted.name()), wanted.reading()) : reading;
            boolean done = reading.advance(rows);
            if (done) {
                tables.keep(wanted, reading.table());
            }
            return done;
        } catch (DataException broken) {
            tables.refuse(wanted, broken);
            return true;
        }
    }

    /** How much of the work is done, from 0 to 1. */
    @JSExport
    public double done() {
        return reading == null ? 0 : reading.done();
    }
}
