package org.neurone.engine.reason;

import java.util.List;

/**
 * A name that is none of those that are known.
 */
public record Unknown(Kind kind, String name, List<String> known) implements Reason {
    /** What it is. */
    public enum Kind {
        /** The data has no such column. */
        COLUMN("unknown-column"),
        /** A network has learned from it, and the table does not have it. */
        LEARNED_COLUMN("unknown-column"),
        /** The table has such a class, and it is not among those that are named. */
        CLASS("data-classes");

        private final String code;

        Kind(String code) {
            this.code = code;
        }
    }

    public Unknown {
        known = List.copyOf(known);
    }

    @Override
    public String code() {
        return kind.code;
    }

    @Override
    public <T> T in(Words<T> words) {
        return words.unknown(this);
    }
}
