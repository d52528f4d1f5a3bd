package org.neurone.server.operation;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.neurone.server.classroom.Sheets;
import org.neurone.server.http.FailureLog;
import org.neurone.server.model.ModelStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes back saves that are older than the operator wants to keep, which is off unless it is set, and deletes classes past their time; once an hour. */
public final class Retention implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private static final FailureLog FAILURES = new FailureLog(LOG);

    private final ScheduledExecutorService clockwork;

    private Retention(ScheduledExecutorService clockwork) {
        this.clockwork = clockwork;
    }

    /** Starts; saves are taken back where there is a time to keep them for. */
    public static Retention start(Optional<Duration> keep, ModelStore store, Sheets sheets, Clock clock) {
        ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "retention");
            thread.setDaemon(true);
            return thread;
        });
        ScheduledFuture<?> unusedEnd =
                clockwork.scheduleWithFixedDelay(() -> deleteEnded(sheets), 0, 1, TimeUnit.HOURS);
        if (keep.isPresent()) {
            ScheduledFuture<?> unused =
                    clockwork.scheduleWithFixedDelay(() -> takeBack(store, clock, keep.get()), 0, 1, TimeUnit.HOURS);
        }
        return new Retention(clockwork);
    }

    @Override
    public void close() {
        clockwork.shutdownNow();
    }

    private static void deleteEnded(Sheets sheets) {
        try {
            int count = sheets.deleteEnded();
            if (count > 0) {
                LOG.info("Deleted {} classes past their time", count);
            }
        } catch (RuntimeException failure) {
            FAILURES.note("Deleting classes past their time", failure);
        }
    }

    private static void takeBack(ModelStore store, Clock clock, Duration keep) {
        try {
            int count = store.takeBackOlderThan(clock.instant().minus(keep));
            if (count > 0) {
                LOG.info("Took back {} saves older than {} days", count, keep.toDays());
            }
        } catch (RuntimeException failure) {
            FAILURES.note("Taking back saves past their time", failure);
        }
    }
}
