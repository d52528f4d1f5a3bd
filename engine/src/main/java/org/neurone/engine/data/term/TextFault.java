package org.neurone.engine.data.term;

import java.util.Objects;
import org.neurone.engine.words.Wording;

/**
 * What is wrong with a formula or a term, and where.
 *
 * @param from where it begins, in UTF-16 units of the text that was read
 * @param to behind it; {@code from} where something is missing
 */
public record TextFault(int from, int to, Wording sentence) {
    /** @throws NullPointerException where there is no sentence */
    public TextFault {
        Objects.requireNonNull(sentence, "sentence");
    }
}
