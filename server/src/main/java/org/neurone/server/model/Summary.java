package org.neurone.server.model;

import java.util.ArrayList;
import java.util.List;

/** What a text without a note is about: its own statements on one line, without what only a program reads. */
final class Summary {

    private static final int LONGEST = 300;

    private Summary() {}

    /** Of a canonical text, which has one statement a line. */
    static String of(String canonical) {
        List<String> statements = new ArrayList<>();
        int length = 0;
        for (String line : canonical.split("\n", -1)) {
            boolean said = !line.isBlank()
                    && !line.startsWith("neurone ")
                    && !line.startsWith("title ")
                    && !line.startsWith("state ")
                    && !line.startsWith("#");
            if (said && length < LONGEST) {
                statements.add(line.strip());
                length += line.length();
            }
        }
        return String.join("; ", statements);
    }
}
