package org.neurone.engine.reason;

import java.util.Objects;

/**
 * Something about the data that is allowed and probably not meant.
 *
 * @param parameter the {@code data} option that would change it, or null where the data itself is at fault
 * @param better the value of that option that is probably meant, or null
 */
public record Remark(Reason reason, String parameter, String better) {
    /** @throws NullPointerException where there is no reason */
    public Remark {
        Objects.requireNonNull(reason, "reason");
    }

    /** About the data itself. */
    public Remark(Reason reason) {
        this(reason, null, null);
    }

    /** Stable, for instance {@code class-numbers}. */
    public String code() {
        return reason.code();
    }
}
