package org.neurone.web.lesson;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A quantity and the experiment that it is of: {@code loss after 20 epochs of slow}; without one, the name is empty. */
record About(String line, String name) {
    private static final Pattern LAST = Pattern.compile("(.*\\S) of ([a-z][a-z0-9-]*)( within .*)?");

    static About of(String text) {
        Matcher parts = LAST.matcher(text.strip());
        return parts.matches()
                ? new About(parts.group(1) + (parts.group(3) == null ? "" : parts.group(3)), parts.group(2))
                : new About(text.strip(), "");
    }
}
