package org.neurone.server.work;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Bytes computed once: whoever asks for what is being computed waits for that, and what was computed is kept as long as
 * there is room, the least recently asked for going first. A failure is not kept.
 */
public final class AnswerCache {

    private final long capacity;
    private final Map<String, CompletableFuture<byte[]>> answers = new LinkedHashMap<>(64, 0.75f, true);
    private long size;

    /** Keeps up to so many bytes. */
    public AnswerCache(long bytes) {
        this.capacity = bytes;
    }

    /**
     * What is kept or being computed under a key, else what the supplier starts; what that throws is thrown, and then
     * nothing has begun.
     */
    public CompletableFuture<byte[]> get(String key, Supplier<CompletableFuture<byte[]>> start) {
        CompletableFuture<byte[]> mine = new CompletableFuture<>();
        synchronized (this) {
            CompletableFuture<byte[]> there = answers.putIfAbsent(key, mine);
            if (there != null) {
                return there;
            }
        }
        try {
            CompletableFuture<Boolean> unused = start.get().handle((bytes, failure) -> {
                finish(key, bytes);
                return failure == null ? mine.complete(bytes) : mine.completeExceptionally(failure);
            });
        } catch (RuntimeException | Error refused) {
            finish(key, null);
            mine.completeExceptionally(refused);
            throw refused;
        }
        return mine;
    }

    private synchronized void finish(String key, byte[] bytes) {
        if (bytes == null || bytes.length > capacity) {
            answers.remove(key);
            return;
        }
        size += bytes.length;
        Iterator<CompletableFuture<byte[]>> eldest = answers.values().iterator();
        while (size > capacity && eldest.hasNext()) {
            CompletableFuture<byte[]> next = eldest.next();
            byte[] kept = next.getNow(null);
            if (kept != null) {
                size -= kept.length;
                eldest.remove();
            }
        }
    }
}
