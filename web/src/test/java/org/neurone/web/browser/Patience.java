package org.neurone.web.browser;

import java.time.Duration;
import java.util.concurrent.Callable;

/**
 * How long the tests of all modules wait for what must come. It comes as soon as it does: only a failing test waits this
 * long, so that the time is one that a machine busy with other things needs, and it is set here alone.
 */
public final class Patience {
    /** For one thing to come: an answer, a picture on the screen, a process. */
    public static final Duration LIMIT = Duration.ofSeconds(90);

    /** Between two looks at what tells nobody when it changes. */
    private static final Duration PAUSE = Duration.ofMillis(10);

    private Patience() {}

    /** The limit as Playwright takes it. */
    public static double milliseconds() {
        return 1000.0 * LIMIT.toSeconds();
    }

    /**
     * Returns when the condition holds, looking again and again.
     *
     * @param what what is waited for, for the failure's message
     * @throws AssertionError where it does not come
     * @throws Exception what the condition throws, at once
     */
    public static void until(String what, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Still waiting after " + LIMIT.toSeconds() + " s for " + what);
            }
            Thread.sleep(PAUSE.toMillis());
        }
    }
}
