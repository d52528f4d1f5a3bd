package org.neurone.server.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.LongSupplier;

/**
 * Bounds a rate for each key: a bucket of tokens that fills evenly, and each request takes one. The keys least recently
 * seen are forgotten when there are too many, which only ever gives somebody a full bucket.
 */
public final class TokenBuckets implements Rates {

    private static final int KEYS = 50_000;
    private static final double NANOS_PER_MINUTE = 60e9;

    private final double capacity;
    private final double perNano;
    private final LongSupplier nanos;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > KEYS;
        }
    };

    private static final class Bucket {
        double tokens;
        long filled;
    }

    /**
     * Buckets, full at first.
     *
     * @param perMinute tokens that flow into each bucket in a minute, and how many it holds; 0 for no bound
     * @param nanos a clock that never goes back, in nanoseconds
     */
    public TokenBuckets(int perMinute, LongSupplier nanos) {
        this.capacity = perMinute;
        this.perNano = perMinute / NANOS_PER_MINUTE;
        this.nanos = nanos;
    }

    @Override
    public synchronized OptionalInt take(String key) {
        if (capacity == 0) {
            return OptionalInt.empty();
        }
        long now = nanos.getAsLong();
        Bucket bucket = buckets.computeIfAbsent(key, unseen -> {
            Bucket fresh = new Bucket();
            fresh.tokens = capacity;
            fresh.filled = now;
            return fresh;
        });
        bucket.tokens = Math.min(capacity, bucket.tokens + (now - bucket.filled) * perNano);
        bucket.filled = now;
        if (bucket.tokens >= 1) {
            bucket.tokens -= 1;
            return OptionalInt.empty();
        }
        return OptionalInt.of((int) Math.ceil((1 - bucket.tokens) / perNano / 1e9));
    }
}
