package org.neurone.engine.words;

import java.util.Objects;

/**
 * Something about the data that is allowed and probably not meant.
 *
 * @param code stable, for instance {@code class-numbers}
 * @param parameter the {@code data} option that would change it, or null where the data itself is at fault
 * @param better the value of that option that is probably meant, or null
 */
public record Remark(String code, Wording sentence, String parameter, String better) {
    /** @throws NullPointerException where code or sentence is null */
    public Remark {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(sentence, "sentence");
    }
}
