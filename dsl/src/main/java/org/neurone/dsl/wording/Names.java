package org.neurone.dsl.wording;

import java.util.List;

/** Names in sentences. */
final class Names {
    private static final int SHOWN = 8;

    private Names() {}

    /** The names with commas between them, the first few where there are many. */
    static String listing(List<String> names) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < names.size() && i < SHOWN; i++) {
            if (i > 0) {
                text.append(", ");
            }
            text.append(shortened(names.get(i)));
        }
        if (names.size() > SHOWN) {
            text.append(", …");
        }
        return text.toString();
    }

    /** The beginning of a text that may be as long as somebody's file. */
    static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 39) + "…";
    }
}
