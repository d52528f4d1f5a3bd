package org.neurone.web.lesson;

import java.util.List;

/** What a playground of a lesson can show, by the names that the element's attribute {@code show} takes. */
final class Instruments {
    static final List<String> NAMES = List.of(
            "controls",
            "challenge",
            "text",
            "settings",
            "graph",
            "details",
            "examples",
            "step",
            "inspector",
            "landscape",
            "pad",
            "why",
            "compare",
            "output",
            "loss",
            "metrics");

    private Instruments() {}
}
