package org.neurone.engine.data.table;

/** The real sets that are packed with the engine and unpacked when asked for. */
public final class Bundled {
    private Bundled() {}

    /** The set of that name as a table, or null where there is none. */
    public static Table table(String name) {
        return name.equals("digits") ? DigitsPacked.table() : null;
    }
}
