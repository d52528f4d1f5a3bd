package org.neurone.server.work;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Bytes computed once: whoever asks for what is being computed waits for that, and what was computed is kept as long as
 * there is room, the least recently asked for going first.
 */
public final class OnceCache {

    private final long capacity;
    private final Map<String, byte[]> kept = new LinkedHashMap<>(64, 0.75f, true);
    private final Map<String, CompletableFuture<byte[]>> running = new LinkedHashMap<>();
    private long size;

    /** Keeps up to so many bytes. */
    public OnceCache(long capacity) {
        this.capacity = capacity;
    }

    /** What is kept under a key. */
    public synchronized Optional<byte[]> find(String key) {
        return Optional.ofNullable(kept.get(key));
    }

    /** What is kept or being computed under a key, else what the supplier starts. */
    public synchronized CompletableFuture<byte[]> get(String key, Supplier<CompletableFuture<byte[]>> start) {
        byte[] known = kept.get(key);
        if (known != null) {
            return CompletableFuture.completedFuture(known);
        }
        CompletableFuture<byte[]> begun = running.get(key);
        if (begun != null) {
            return begun;
        }
        CompletableFuture<byte[]> fresh = start.get();
        running.put(key, fresh);
        return fresh.whenComplete((bytes, failure) -> finish(key, bytes));
    }

    private synchronized void finish(String key, byte[] bytes) {
        running.remove(key);
        if (bytes == null || bytes.length > capacity) {
            return;
        }
        byte[] replaced = kept.put(key, bytes);
        size += bytes.length - (replaced == null ? 0 : replaced.length);
        var eldest = kept.entrySet().iterator();
        while (size > capacity) {
            size -= eldest.next().getValue().length;
            eldest.remove();
        }
    }
}
