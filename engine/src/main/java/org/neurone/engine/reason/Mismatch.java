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
        PICTURE("data-shape"),
        /** So many layers learn under Rosenblatt’s rule, which teaches one. */
        LAYERS("perceptron-one-layer"),
        /** A batch asks for so many examples, and there are so many to learn from. */
        BATCH("batch-larger-than-data"),
        /** So many examples come in batches of so many, so that the last of an epoch holds one. */
        LAST_BATCH("batchnorm-last-example"),
        /** Something is claimed after so many epochs, and the run ends after so many. */
        AFTER("expect-after-end"),
        /** An output has so many units, and the data asks for so many. */
        OUTPUTS("output-units"),
        /** An output has so many units, and the data asks for two, or one. */
        OUTPUTS_OF_TWO("output-units"),
        /** A list holds so many weights, and the layer has so many, laid out as {@code made}. */
        WEIGHTS("weights-count"),
        /** A layer reaches back over so many layers, and so many stand before it. */
        REACH("skip-too-far"),
        /** A layer adds so many numbers to so many, whose shapes are {@code made}. */
        SKIPPED("skip-shapes"),
        /** There are to be so many folds, and there are so many examples. */
        FOLDS("folds"),
        /** The fold of that number is to be kept for testing, and there are so many. */
        FOLD("fold"),
        /** A list holds so many biases, and the layer has so many. */
        BIASES("bias-count");

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
