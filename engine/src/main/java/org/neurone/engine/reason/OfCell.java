package org.neurone.engine.reason;

/**
 * A cell that cannot be read.
 *
 * @param row in the file, from 1 with the header
 * @param column from 1
 */
public record OfCell(Kind kind, int row, int column) implements Reason {
    /** What it is. */
    public enum Kind {
        /** It opens a quotation mark that is never closed. */
        UNCLOSED_QUOTE("unclosed-quote"),
        /** It goes on behind its closing quotation mark. */
        TEXT_AFTER_QUOTE("text-after-quote"),
        /** Its number is larger than any that can be held. */
        TOO_LARGE("too-large");

        private final String code;

        Kind(String code) {
            this.code = code;
        }
    }

    @Override
    public String code() {
        return kind.code;
    }

    @Override
    public <T> T in(Words<T> words) {
        return words.ofCell(this);
    }
}
