package org.neurone.engine.data;

/** How a feature's numbers are brought to a common scale. */
public enum Normalize {
    /** As they are. */
    NONE("none"),
    /** (value − mean) / standard deviation, the deviation that of the whole (Σ(v − mean)² / n). */
    STANDARD("standard"),
    /** (value − least) / (greatest − least): 0 to 1 on the training part. */
    RANGE("range");

    private final String word;

    Normalize(String word) {
        this.word = word;
    }

    /** As a text writes it. */
    public String word() {
        return word;
    }

    /** @throws IllegalArgumentException for another word */
    public static Normalize of(String word) {
        for (Normalize how : values()) {
            if (how.word.equals(word)) {
                return how;
            }
        }
        throw new IllegalArgumentException("normalize is none, standard or range, but this is \"" + word + "\"");
    }
}
