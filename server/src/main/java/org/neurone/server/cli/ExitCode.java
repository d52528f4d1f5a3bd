package org.neurone.server.cli;

/** What the process answers to whoever started it. */
public final class ExitCode {

    /** Done. */
    public static final int DONE = 0;

    /** An error in the text, the data or the surroundings. */
    public static final int FAILED = 1;

    /** The command line is wrong. */
    public static final int USAGE = 2;

    /** An {@code expect} did not hold. */
    public static final int REFUTED = 3;

    private ExitCode() {}
}
