package org.neurone.engine.reason;

/**
 * Something about what bears that name: a column, where the kind does not say otherwise.
 */
public record Named(Kind kind, String name) implements Reason {
    /** What it is. */
    public enum Kind {
        /** The host has no table of that name. */
        NO_TABLE("missing-table"),
        /** It holds texts where a network takes numbers. */
        TEXTS("texts"),
        /** It holds texts, and is to be predicted as values. */
        TEXTS_AS_VALUES("data-task"),
        /** All rows have the same class in it. */
        ONE_CLASS("data-target"),
        /** It is a target twice. */
        TARGET_TWICE("data-target"),
        /** It is a target and left out. */
        TARGET_LEFT_OUT("data-without"),
        /** It is the table’s only column, so nothing is there to predict it from. */
        ONLY_COLUMN("data-target"),
        /** It is fed to the first layer twice. */
        INPUT_TWICE("input-twice"),
        /** Its numbers look like class numbers, and are predicted as values. */
        CLASS_NUMBERS("class-numbers");

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
        return words.named(this);
    }
}
