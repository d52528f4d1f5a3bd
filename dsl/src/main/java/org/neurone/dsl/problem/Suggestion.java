package org.neurone.dsl.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What may have been meant.
 *
 * @param near names that resemble what was written, the best first
 * @param all every name there is, to list where none is near and they are few
 */
public record Suggestion(List<String> near, List<String> all) {
    /** Nothing to suggest. */
    public static final Suggestion NONE = new Suggestion(List.of(), List.of());

    public Suggestion {
        near = List.copyOf(near);
        all = List.copyOf(all);
    }

    /** These, or all where there are none. */
    public static Suggestion of(List<String> near, Collection<String> all) {
        return new Suggestion(near, new ArrayList<>(all));
    }
}
