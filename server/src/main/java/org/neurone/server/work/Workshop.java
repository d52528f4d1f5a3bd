package org.neurone.server.work;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.neurone.server.http.Problem;

/**
 * A few threads with a short queue before them. What does not fit into the queue is refused at once, so
 * that a flood of work costs the server nothing.
 */
public final class Workshop implements AutoCloseable {

    private static final int WAITING = 64;
    private static final int TRY_AGAIN_SECONDS = 5;

    private final ThreadPoolExecutor workers;

    /** A workshop with so many threads. */
    public Workshop(int threads) {
        AtomicInteger numbers = new AtomicInteger();
        workers = new ThreadPoolExecutor(
                threads, threads, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING), work -> {
                    Thread thread = new Thread(work, "work-" + numbers.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        workers.allowCoreThreadTimeOut(true);
    }

    /**
     * Has something computed.
     *
     * @throws Problem 503 where too much is waiting already
     */
    public <T> CompletableFuture<T> submit(Supplier<T> work) {
        try {
            return CompletableFuture.supplyAsync(work, workers);
        } catch (RejectedExecutionException full) {
            throw new Problem(503, "busy", "Too much is waiting to be computed here; try again shortly.")
                    .retryAfter(TRY_AGAIN_SECONDS);
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
