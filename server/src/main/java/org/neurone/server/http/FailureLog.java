package org.neurone.server.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;

/**
 * Notes failures in one line each, without what was sent: a failure's own message may repeat a text, a statement's
 * arguments or a password, so only its kind and where it came from are told. The way there is told the first time; a
 * failure of the same kind and place is counted after that.
 */
public final class FailureLog {

    private static final int KINDS = 200;
    private static final int FRAMES = 12;

    private final Logger log;
    private final Map<String, Integer> counts = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > KINDS;
        }
    };

    /** Notes into this log. */
    public FailureLog(Logger log) {
        this.log = log;
    }

    /**
     * Notes a failure.
     *
     * @param what failed, in words of our own
     */
    public void note(String what, Throwable failure) {
        String kinds = kinds(failure);
        List<String> frames = frames(failure);
        int count;
        synchronized (counts) {
            count = counts.merge(what + kinds + (frames.isEmpty() ? "" : frames.get(0)), 1, Integer::sum);
        }
        if (count == 1) {
            log.error("{} failed: {} at {}", what, kinds, String.join(" < ", frames));
        } else {
            log.error("{} failed: {} (time {})", what, kinds, count);
        }
    }

    private static String kinds(Throwable failure) {
        List<String> kinds = new ArrayList<>();
        for (Throwable cause = failure; cause != null && kinds.size() < FRAMES; cause = cause.getCause()) {
            kinds.add(cause.getClass().getName());
        }
        return String.join(" from ", kinds);
    }

    /** Where the innermost failure came from. */
    private static List<String> frames(Throwable failure) {
        Throwable innermost = failure;
        for (int depth = 0; innermost.getCause() != null && depth < FRAMES; depth++) {
            innermost = innermost.getCause();
        }
        List<String> frames = new ArrayList<>();
        for (StackTraceElement frame : innermost.getStackTrace()) {
            if (frames.size() < FRAMES) {
                frames.add(frame.getClassName().replaceFirst(".*\\.", "") + "." + frame.getMethodName() + ":"
                        + frame.getLineNumber());
            }
        }
        return frames;
    }
}
