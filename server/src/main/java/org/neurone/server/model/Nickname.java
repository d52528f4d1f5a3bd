package org.neurone.server.model;

import org.neurone.server.http.Problem;

/** How somebody wants to be called: a stranger's words on one line. */
public final class Nickname {

    /** In characters. */
    public static final int LONGEST = 40;

    private Nickname() {}

    /** On one line, without what has no shape of its own or turns what stands around it; a problem where it is too long. */
    public static String of(String said) {
        String nickname = line(said);
        if (nickname.codePointCount(0, nickname.length()) > LONGEST) {
            throw new Problem(400, "broken-request", "A nickname has at most " + LONGEST + " characters.");
        }
        return nickname;
    }

    /** Any words so, however many. */
    public static String line(String words) {
        return words.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
    }
}
