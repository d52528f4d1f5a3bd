package org.neurone.engine.data.table;

import org.neurone.engine.reason.DataException;

/** A table that is read a little at a time, for a host that has other things to do in between. For one thread. */
public interface TableReading {
    /**
     * Goes on for about so many rows, each of which is gone through more than once.
     *
     * @return whether the table is ready
     * @throws DataException where it is no table
     */
    boolean advance(int rows);

    /** How much of the work is done, from 0 to 1. */
    double done();

    /**
     * What was read.
     *
     * @throws IllegalStateException where it is not ready
     */
    Table table();

    /**
     * Reads all that is left.
     *
     * @throws DataException where it is no table
     */
    default Table whole() {
        while (!advance(Integer.MAX_VALUE)) {
            // on to the end
        }
        return table();
    }
}
