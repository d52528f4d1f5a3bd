package org.neurone.engine.words;

import java.util.Objects;

/** One sentence in each language the project speaks. */
public record Wording(String english, String french) {
    /** @throws NullPointerException where one of them is null */
    public Wording {
        Objects.requireNonNull(english, "english");
        Objects.requireNonNull(french, "french");
    }

    /** The same in both languages; neither is null. */
    public static Wording of(String english, String french) {
        return new Wording(english, french);
    }

    /** One sentence for both languages: for a part of one's own that has no French. */
    public static Wording of(String sentence) {
        return new Wording(sentence, sentence);
    }
}
