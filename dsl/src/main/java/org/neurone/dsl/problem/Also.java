package org.neurone.dsl.problem;

import org.neurone.dsl.text.Span;
import org.neurone.engine.data.Shape;

/**
 * A second place that a problem speaks of.
 *
 * @param role what it has to do with the first
 * @param shape what leaves that place, for {@link Role#GIVES}; else null
 */
public record Also(Span span, Role role, Shape shape) {
    /** What a second place has to do with the first. */
    public enum Role {
        /** The statement stood there first. */
        FIRST_SAID,
        /** The option was set there first. */
        FIRST_SET,
        /** The first of two names. */
        FIRST_NAME,
        /** The layer that an activation belongs to. */
        ITS_LAYER,
        /** The statement that a setting belongs to. */
        ITS_STATEMENT,
        /** The statement that gives this shape. */
        GIVES
    }
}
