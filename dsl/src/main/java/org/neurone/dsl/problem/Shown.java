package org.neurone.dsl.problem;

/** How a sentence shows a piece of a text. */
public final class Shown {
    private static final int LONGEST = 60;

    private Shown() {}

    /** The piece itself, on one line and not too long. */
    public static String piece(String piece) {
        StringBuilder shown = new StringBuilder();
        boolean blank = false;
        for (int i = 0; i < piece.length(); i++) {
            char c = piece.charAt(i);
            if (shown.length() >= LONGEST) {
                return shown.append('…').toString();
            }
            boolean space = c <= ' ' || (c >= '\u007f' && c <= '\u00a0') || c == '\u2028' || c == '\u2029';
            if (!space) {
                shown.append(c);
            } else if (!blank) {
                shown.append(' ');
            }
            blank = space;
        }
        int last = shown.length() - 1;
        if (last >= 0 && shown.charAt(last) >= '\ud800' && shown.charAt(last) <= '\udbff') {
            shown.setLength(last);
        }
        return shown.toString();
    }
}
