package org.neurone.server.http;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Answers made once: whoever asks for what is being made waits for that, and what was made is kept as long as there is
 * room, the least recently asked for going first. A failure is not kept.
 */
public final class AnswerCache {

    private final long capacity;
    private final Map<String, CompletableFuture<Prepared>> answers = new LinkedHashMap<>(64, 0.75f, true);
    private long size;

    /** Keeps up to so many bytes. */
    public AnswerCache(long bytes) {
        this.capacity = bytes;
    }

    /**
     * What is kept or being made under a key, else what the supplier starts; what that throws is thrown, and then nothing
     * has begun.
     */
    public CompletableFuture<Prepared> get(String key, Supplier<CompletableFuture<Prepared>> start) {
        CompletableFuture<Prepared> mine = new CompletableFuture<>();
        synchronized (this) {
            CompletableFuture<Prepared> there = answers.putIfAbsent(key, mine);
            if (there != null) {
                return there;
            }
        }
        try {
            CompletableFuture<Boolean> unused = start.get().handle((answer, failure) -> {
                finish(key, answer);
                return failure == null ? mine.complete(answer) : mine.completeExceptionally(failure);
            });
        } catch (RuntimeException | Error refused) {
            finish(key, null);
            mine.completeExceptionally(refused);
            throw refused;
        }
        return mine;
    }

    /** What is kept under a key, else what the supplier makes on this thread while others wait. */
    public Prepared make(String key, Supplier<Prepared> maker) {
        try {
            return get(key, () -> CompletableFuture.completedFuture(maker.get()))
                    .join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof Problem problem ? problem : failure;
        }
    }

    private synchronized void finish(String key, Prepared answer) {
        if (answer == null || answer.weight() > capacity) {
            answers.remove(key);
            return;
        }
        size += answer.weight();
        Iterator<CompletableFuture<Prepared>> eldest = answers.values().iterator();
        while (size > capacity && eldest.hasNext()) {
            Prepared kept = eldest.next().getNow(null);
            if (kept != null) {
                size -= kept.weight();
                eldest.remove();
            }
        }
    }
}
