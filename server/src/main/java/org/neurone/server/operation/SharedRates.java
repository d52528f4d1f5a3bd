package org.neurone.server.operation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.jdbi.v3.core.Handle;
import org.neurone.server.http.FailureLog;
import org.neurone.server.http.Rates;
import org.neurone.server.http.TokenBuckets;
import org.neurone.server.model.DeletionToken;
import org.neurone.server.storage.Database;
import org.slf4j.LoggerFactory;

/**
 * Rates that servers on one PostgreSQL count together. A bucket of tokens for each key stands in a table and fills evenly by the
 * database's clock; a server takes a fiftieth of it at a time and spends that by itself, so that few requests ask the database. Never more is
 * spent than the buckets held; up to a fiftieth of a bucket a server may lie unspent.
 *
 * <p>The table is not logged and holds no address, only hashes, for ten minutes. While the database is in trouble each server counts alone.
 */
public final class SharedRates implements Rates.Source {

    private static final int LOTS = 50;
    private static final double MILLIS_PER_MINUTE = 60_000;
    private static final long NANOS_PER_MILLI = 1_000_000;

    /** A bucket that nobody took from for so long is full, whatever its rate: it fills in a minute. */
    private static final int KEPT_MILLIS = 600_000;

    /** In nanoseconds: after a failure the database is left alone for so long. */
    private static final long LEFT_ALONE = 5_000 * NANOS_PER_MILLI;

    private static final int KEYS = 50_000;
    private static final int TIDY_EVERY = 1_000;

    /** Any number that nobody else takes for a lock in the same database: “rates” in ASCII. */
    private static final long TABLE_LOCK = 0x7261746573L;

    private static final FailureLog FAILURES = new FailureLog(LoggerFactory.getLogger(SharedRates.class));

    private static final String NOW = "CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT)";
    private static final String FILLED =
            "LEAST(:capacity, rate.tokens + GREATEST(0, " + NOW + " - rate.filled) * :perMilli)";
    private static final String TAKE = "INSERT INTO neurone_rate AS rate (key, tokens, filled, granted) VALUES (:key,"
            + " :capacity - :lot, " + NOW + ", :lot) ON CONFLICT (key) DO UPDATE SET granted = LEAST(:lot, FLOOR("
            + FILLED
            + ")), tokens = " + FILLED + " - LEAST(:lot, FLOOR(" + FILLED + ")), filled = GREATEST(" + NOW
            + ", rate.filled) RETURNING granted, tokens";

    private final Database database;
    private final LongSupplier nanos;
    private final AtomicInteger taken = new AtomicInteger();
    private volatile long leftAloneUntil;

    /** Rates in this PostgreSQL; its table is made where it is missing. */
    public SharedRates(Database database, LongSupplier nanos) {
        this.database = database;
        this.nanos = nanos;
        this.leftAloneUntil = nanos.getAsLong();
        database.writing().useTransaction(handle -> {
            handle.execute("SELECT pg_advisory_xact_lock(" + TABLE_LOCK + ")");
            handle.execute("CREATE UNLOGGED TABLE IF NOT EXISTS neurone_rate (key TEXT NOT NULL PRIMARY KEY,"
                    + " tokens DOUBLE PRECISION NOT NULL, filled BIGINT NOT NULL, granted DOUBLE PRECISION NOT NULL)");
        });
    }

    @Override
    public Rates of(String kind, int perMinute) {
        return perMinute == 0 ? key -> OptionalInt.empty() : new Shared(kind, perMinute);
    }

    private final class Shared implements Rates {

        private final String kind;
        private final int capacity;
        private final Rates alone;
        private final Cache<String, Lot> lots = Caffeine.newBuilder()
                .maximumSize(KEYS)
                .expireAfterAccess(Duration.ofMinutes(2))
                .executor(Runnable::run)
                .build();

        Shared(String kind, int perMinute) {
            this.kind = kind;
            this.capacity = perMinute;
            this.alone = new TokenBuckets(perMinute, nanos);
        }

        @Override
        public OptionalInt take(String key) {
            if (nanos.getAsLong() - leftAloneUntil < 0) {
                return alone.take(key);
            }
            Lot lot = lots.get(key, unseen -> new Lot(nanos.getAsLong()));
            try {
                synchronized (lot) {
                    return lot.take(kind + " " + key, capacity);
                }
            } catch (RuntimeException trouble) {
                FAILURES.note("Counting rates together", trouble);
                leftAloneUntil = nanos.getAsLong() + LEFT_ALONE;
                return alone.take(key);
            }
        }
    }

    /** What this server has taken of a bucket and not spent yet. */
    private final class Lot {

        private int left;
        private long emptyUntil;

        Lot(long now) {
            emptyUntil = now;
        }

        OptionalInt take(String key, int capacity) {
            if (left == 0) {
                long wait = emptyUntil - nanos.getAsLong();
                if (wait <= 0) {
                    fetch(key, capacity);
                    wait = emptyUntil - nanos.getAsLong();
                }
                if (left == 0) {
                    return OptionalInt.of((int) Math.max(1, Math.ceil(wait / 1e9)));
                }
            }
            left--;
            return OptionalInt.empty();
        }

        private void fetch(String key, int capacity) {
            double perMilli = capacity / MILLIS_PER_MINUTE;
            double[] got = database.writing().inTransaction(handle -> taken(handle, key, capacity, perMilli));
            left = (int) got[0];
            if (left == 0) {
                emptyUntil = nanos.getAsLong() + (long) Math.ceil((1 - got[1]) / perMilli * NANOS_PER_MILLI);
            }
        }
    }

    private double[] taken(Handle handle, String key, int capacity, double perMilli) {
        if (taken.incrementAndGet() % TIDY_EVERY == 0) {
            handle.execute("DELETE FROM neurone_rate WHERE filled < " + NOW + " - " + KEPT_MILLIS);
        }
        return handle.createQuery(TAKE)
                .bind("key", DeletionToken.hash(key))
                .bind("capacity", (double) capacity)
                .bind("lot", (double) Math.max(1, capacity / LOTS))
                .bind("perMilli", perMilli)
                .map((row, context) -> new double[] {row.getDouble(1), row.getDouble(2)})
                .one();
    }
}
