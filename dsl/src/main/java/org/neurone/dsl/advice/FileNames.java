package org.neurone.dsl.advice;

/** Names of tables that are written as their files are called. */
final class FileNames {
    /** How such a file's name ends. */
    static final String ENDING = ".csv";

    private FileNames() {}

    /** A quoted name of a table without the ending of its file. */
    static String without(String quoted) {
        int end = quoted.length() - 1 - ENDING.length();
        return end > 1 && quoted.startsWith(ENDING, end)
                ? quoted.substring(0, end) + quoted.substring(quoted.length() - 1)
                : quoted;
    }
}
