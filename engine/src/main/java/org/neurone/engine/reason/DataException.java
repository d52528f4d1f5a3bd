package org.neurone.engine.reason;

import java.util.List;
import java.util.Objects;

/**
 * Data that cannot be used, with the reason for whoever gave it. The only exception that reading a table, describing a
 * source or preparing examples throws for bad data.
 */
public final class DataException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient Reason reason;
    private final String parameter;
    private final int row;
    private final int column;
    private final transient List<String> candidates;

    /** Data at fault as a whole. */
    public DataException(Reason reason) {
        this(reason, null, 0, 0, List.of());
    }

    /** A setting of the {@code data} statement at fault. */
    public DataException(Reason reason, String parameter) {
        this(reason, parameter, 0, 0, List.of());
    }

    /** A cell at fault. */
    public DataException(Reason reason, int row, int column) {
        this(reason, null, row, column, List.of());
    }

    /**
     * @param parameter the setting at fault ({@code target}, {@code shape}, {@code inputs}, …), or null
     * @param row in the table as a spreadsheet counts, from 1 with the header; 0 for none
     * @param column from 1; 0 for none
     * @param candidates what could have been written instead, may be empty
     */
    public DataException(Reason reason, String parameter, int row, int column, List<String> candidates) {
        this.reason = Objects.requireNonNull(reason, "reason");
        this.parameter = parameter;
        this.row = row;
        this.column = column;
        this.candidates = List.copyOf(candidates);
    }

    /** A stable name of what is wrong. */
    public String code() {
        return reason.code();
    }

    /** What is wrong, as facts. */
    public Reason reason() {
        return reason;
    }

    /** Code and facts, see {@link Reason#message}. */
    @Override
    public String getMessage() {
        return reason.message();
    }

    /** The setting at fault ({@code target}, {@code shape}, {@code inputs}, …), or null. */
    public String parameter() {
        return parameter;
    }

    /** In the table as a spreadsheet counts, from 1 with the header; 0 where no row is at fault. */
    public int row() {
        return row;
    }

    /** From 1; 0 where no column is at fault. */
    public int column() {
        return column;
    }

    /** What could have been written instead, may be empty. */
    public List<String> candidates() {
        return candidates;
    }
}
