package org.neurone.server.http;

import java.util.OptionalInt;
import java.util.function.LongSupplier;

/** Bounds a rate for each key. */
public interface Rates {

    /** Takes one of what a key has; where there is nothing left, answers in how many seconds there will be. */
    OptionalInt take(String key);

    /** Where rates are counted. */
    @FunctionalInterface
    interface Source {

        /**
         * Rates of one kind.
         *
         * @param kind which, the same on every server: what is taken of one is not taken of another
         * @param perMinute how many a key has a minute, and at once; 0 for no bound
         */
        Rates of(String kind, int perMinute);
    }

    /** Counted in this process alone, by a clock of nanoseconds that never goes back. */
    static Source alone(LongSupplier nanos) {
        return (kind, perMinute) -> new TokenBuckets(perMinute, nanos);
    }
}
