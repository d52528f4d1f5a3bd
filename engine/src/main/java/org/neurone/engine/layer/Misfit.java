package org.neurone.engine.layer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.neurone.engine.reason.OwnReason;
import org.neurone.engine.reason.Reason;
import org.neurone.engine.words.Wording;

/**
 * Why a layer cannot stand where it stands.
 *
 * @param reason what was seen and what is allowed
 * @param parameter the setting that does not fit, null for the layer as a whole
 * @param facts numbers and names that a fix may need
 */
public record Misfit(Reason reason, String parameter, Map<String, String> facts) {
    /** @throws NullPointerException where there is no reason */
    public Misfit {
        Objects.requireNonNull(reason, "reason");
        facts = new LinkedHashMap<>(facts);
    }

    /** In both languages. */
    public static Misfit of(String code, String parameter, String english, String french) {
        return new Misfit(new OwnReason(code, Wording.of(english, french)), parameter, Map.of());
    }
}
