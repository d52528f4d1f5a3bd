package org.neurone.server.start;

/** The server or a command cannot start; the message is one sentence for whoever started it. */
public final class StartupException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean usage;

    public StartupException(String sentence) {
        this(sentence, null);
    }

    public StartupException(String sentence, Throwable cause) {
        this(sentence, cause, false);
    }

    private StartupException(String sentence, Throwable cause, boolean usage) {
        super(sentence, cause);
        this.usage = usage;
    }

    /** For a setting that makes no sense, wherever it was said. */
    public static StartupException setting(String sentence, Throwable cause) {
        return new StartupException(sentence, cause, true);
    }

    /** Whether what was asked for is wrong, and not what there is. */
    public boolean isUsage() {
        return usage;
    }
}
