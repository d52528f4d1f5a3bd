package org.neurone.dsl.problem;

import org.neurone.engine.catalog.Parameter;

/**
 * Whose value something is.
 *
 * @param parameter the setting
 * @param owner the name that it belongs to, as the text has it
 * @param named whether the text names the setting, as it does an option
 */
public record Setting(Parameter<?> parameter, String owner, boolean named) {
    /** The largest side that a size may have. */
    public static final int LARGEST_SIDE = 1_000_000;
}
