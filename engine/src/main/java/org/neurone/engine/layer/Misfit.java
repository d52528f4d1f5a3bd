package org.neurone.engine.layer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.neurone.engine.words.Wording;

/**
 * Why a layer cannot stand where it stands.
 *
 * @param code stable, for instance {@code pool-too-large}
 * @param parameter the setting that does not fit, null for the layer as a whole
 * @param facts numbers and names that a fix may need
 */
public record Misfit(String code, String parameter, Wording sentence, Map<String, String> facts) {
    /** @throws NullPointerException where code or sentence is null */
    public Misfit {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(sentence, "sentence");
        facts = new LinkedHashMap<>(facts);
    }

    /** In both languages. */
    public static Misfit of(String code, String parameter, String english, String french) {
        return new Misfit(code, parameter, Wording.of(english, french), Map.of());
    }
}
