package org.neurone.engine.layer;

import java.util.Objects;
import org.neurone.engine.reason.Reason;

/**
 * Why a layer cannot stand where it stands. A layer of one's own says it with an {@link
 * org.neurone.engine.reason.OwnReason}.
 *
 * @param parameter the setting that does not fit, null for the layer as a whole
 * @param better what that setting should be, in the language's own spelling; null where nobody can tell
 */
public record Misfit(Reason reason, String parameter, String better) {
    /** @throws NullPointerException where there is no reason */
    public Misfit {
        Objects.requireNonNull(reason, "reason");
    }

    /** Without a setting that would be better. */
    public Misfit(Reason reason, String parameter) {
        this(reason, parameter, null);
    }

    /** Stable, for instance {@code pool-too-large}. */
    public String code() {
        return reason.code();
    }
}
