package org.neurone.server.http;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets a few through at a time, in the order they came: for work whose memory counts more than its time. */
public final class Turnstile {

    private static final int LONGEST_WAIT_SECONDS = 8;
    private static final int TRY_AGAIN_SECONDS = 2;

    private final Semaphore places;

    /** Lets so many through at a time. */
    public Turnstile(int places) {
        this.places = new Semaphore(places, true);
    }

    /**
     * Does the work when it is its turn.
     *
     * @throws Problem 503 where its turn does not come in time
     */
    public <T> T pass(Supplier<T> work) {
        try {
            if (!places.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw busy();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private static Problem busy() {
        return new Problem(503, "busy", "This server has much to do right now; try again shortly.")
                .retryAfter(TRY_AGAIN_SECONDS);
    }
}
