package org.neurone.server.http;

import io.javalin.http.Context;
import java.util.OptionalInt;
import java.util.function.LongSupplier;

/** Bounds what one address asks for. */
public final class Guard {

    private final ClientAddress clients;
    private final TokenBuckets reads;
    private final TokenBuckets saves;
    private final TokenBuckets computes;

    /** The bounds of these limits; the clock counts nanoseconds and never goes back. */
    public Guard(ClientAddress clients, Limits limits, LongSupplier nanos) {
        this.clients = clients;
        this.reads = new TokenBuckets(limits.readsPerMinute(), nanos);
        this.saves = new TokenBuckets(limits.savesPerMinute(), nanos);
        this.computes = new TokenBuckets(limits.computesPerMinute(), nanos);
    }

    /** Counts a request of any kind. */
    public void request(Context context) {
        take(reads, context, "requests");
    }

    /** Counts a save or a taking back. */
    public void save(Context context) {
        take(saves, context, "saves");
    }

    /** Counts something that has to be computed first. */
    public void compute(Context context) {
        take(computes, context, "pictures and claims");
    }

    private void take(TokenBuckets buckets, Context context, String what) {
        OptionalInt wait = buckets.take(clients.key(context));
        if (wait.isPresent()) {
            throw new Problem(429, "too-many", "There were too many " + what + " from your address; try again shortly.")
                    .retryAfter(wait.getAsInt());
        }
    }
}
