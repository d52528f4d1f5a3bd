package org.neurone.server.work;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.neurone.server.http.Problem;

/**
 * A few threads that take work from each address in turn, so that nobody waits behind all that another has asked for.
 * What does not fit into the queue, or into an address's share of it, is refused at once: a flood costs the server nothing.
 */
public final class Workshop implements AutoCloseable {

    private static final int WAITING = 64;
    private static final int WAITING_EACH = 16;
    private static final int TRY_AGAIN_SECONDS = 5;

    private final int threads;
    private final int most;
    private final int mostEach;
    private final ThreadPoolExecutor workers;
    /** What each address waits for; whoever was served goes to the end. */
    private final Map<String, Queue<Runnable>> waiting = new LinkedHashMap<>();

    private int working;
    private int count;

    /**
     * A workshop.
     *
     * @param name of its threads
     * @param threads how many
     */
    public Workshop(String name, int threads) {
        this(name, threads, WAITING, WAITING_EACH);
    }

    /**
     * A workshop with a queue of another length.
     *
     * @param most that may wait in all
     * @param mostEach that may wait for one address
     */
    public Workshop(String name, int threads, int most, int mostEach) {
        this.threads = threads;
        this.most = most;
        this.mostEach = mostEach;
        AtomicInteger numbers = new AtomicInteger();
        workers = new ThreadPoolExecutor(threads, threads, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(), work -> {
            Thread thread = new Thread(work, name + "-" + numbers.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        workers.allowCoreThreadTimeOut(true);
    }

    /**
     * Has something computed.
     *
     * @param address who asks for it
     * @throws Problem 503 where too much is waiting already
     */
    public <T> CompletableFuture<T> submit(String address, Supplier<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        synchronized (this) {
            Queue<Runnable> own = waiting.get(address);
            if (count == most || (own != null && own.size() == mostEach)) {
                throw new Problem(503, "busy", "Too much is waiting to be computed here; try again shortly.")
                        .retryAfter(TRY_AGAIN_SECONDS);
            }
            waiting.computeIfAbsent(address, unseen -> new ArrayDeque<>()).add(() -> complete(result, work));
            count++;
            if (working == threads) {
                return result;
            }
            working++;
        }
        workers.execute(this::work);
        return result;
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }

    private void work() {
        for (Runnable next = next(); next != null; next = next()) {
            next.run();
        }
    }

    private synchronized Runnable next() {
        if (waiting.isEmpty()) {
            working--;
            return null;
        }
        String address = waiting.keySet().iterator().next();
        Queue<Runnable> own = waiting.remove(address);
        Runnable next = own.remove();
        count--;
        if (!own.isEmpty()) {
            waiting.put(address, own);
        }
        return next;
    }

    private static <T> void complete(CompletableFuture<T> result, Supplier<T> work) {
        try {
            result.complete(work.get());
        } catch (RuntimeException | Error failure) {
            result.completeExceptionally(failure);
        }
    }
}
