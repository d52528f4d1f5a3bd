package org.neurone.engine.reason;

/**
 * Two numbers that do not go together.
 *
 * @param count how many there are
 * @param expected how many there should be
 * @param made how the second comes about ({@code 3 × 3 × 8}), where that is not plain; else empty
 */
public record Mismatch(Kind kind, long count, long expected, String made) implements Reason {
    /** What it is. */
    public enum Kind {
        /** So many numbers do not make points of so many numbers each. */
        POINTS("points"),
        /** So many targets are named where there are classes, which have one. */
        TARGETS("data-target"),
        /** So many inputs do not make a picture of so many numbers, whose shape is {@code made}. */
        PICTURE("data-shape");

        private final String code;

        Kind(String code) {
            this.code = code;
        }
    }

    /** Of numbers that need no explanation. */
    public Mismatch(Kind kind, long count, long expected) {
        this(kind, count, expected, "");
    }

    @Override
    public String code() {
        return kind.code;
    }

    @Override
    public <T> T in(Words<T> words) {
        return words.mismatch(this);
    }
}
