package org.neurone.server.storage;

import java.sql.SQLException;

/** The database cannot be relied on; the message is one sentence for whoever runs it. */
public final class StorageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A wrong statement. */
    private static final int SQLITE_ERROR = 1;

    /** No room, for a file or for what it may grow to. */
    private static final int SQLITE_FULL = 13;

    private static final String POSTGRESQL_FULL = "53100";

    /** A broken rule. */
    private static final int SQLITE_CONSTRAINT = 19;

    StorageException(String sentence) {
        super(sentence);
    }

    StorageException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** Whether a failure comes from there being no room for what was to be kept. */
    static boolean isFull(Throwable failure) {
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < 20; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return POSTGRESQL_FULL.equals(sql.getSQLState()) || sql.getErrorCode() == SQLITE_FULL;
            }
            depth++;
        }
        return false;
    }

    /** Whether a failure comes from the database being in trouble, and not from what was asked of it. */
    public static boolean isTrouble(Throwable failure) {
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < 20; cause = cause.getCause()) {
            if (cause instanceof StorageException) {
                return true;
            }
            if (cause instanceof SQLException sql) {
                String state = sql.getSQLState() == null ? "" : sql.getSQLState();
                // 22 is a wrong value, 23 a broken rule, 42 a wrong statement: mistakes of ours.
                return !state.matches("(22|23|42).*")
                        && sql.getErrorCode() != SQLITE_CONSTRAINT
                        && sql.getErrorCode() != SQLITE_ERROR;
            }
            depth++;
        }
        return false;
    }
}
