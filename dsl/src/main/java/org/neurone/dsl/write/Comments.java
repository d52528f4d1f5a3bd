package org.neurone.dsl.write;

/** How comments are written. */
final class Comments {
    private Comments() {}

    /** Without blanks at its end. */
    static String trimmed(String comment) {
        int end = comment.length();
        while (end > 0 && comment.charAt(end - 1) <= ' ') {
            end--;
        }
        return comment.substring(0, end);
    }
}
