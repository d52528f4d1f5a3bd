package org.neurone.engine.reason;

import java.util.Objects;
import org.neurone.engine.words.Wording;

/**
 * What a part of somebody's own has to say: a source, a layer, a host's tables.
 *
 * @param code stable, for instance {@code no-camera}
 * @param sentence what was seen and what is allowed
 */
public record OwnReason(String code, Wording sentence) implements Reason {
    /** @throws NullPointerException where one of them is null */
    public OwnReason {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(sentence, "sentence");
    }

    /** In one language, for readers of every language. */
    public OwnReason(String code, String sentence) {
        this(code, Wording.of(sentence, sentence));
    }

    @Override
    public String message() {
        return sentence.english();
    }

    @Override
    public <T> T in(Words<T> words) {
        return words.own(this);
    }
}
