package org.neurone.server.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Answers made once: whoever asks for what is being made waits for that, and what was made is kept as long as there is
 * room, what is asked for least going first. A failure is not kept.
 */
public final class AnswerCache {

    /**
     * Futures of our own in a plain cache: Caffeine's asynchronous one writes each failure into the log with its stack and
     * its message, which may repeat what a stranger sent.
     */
    private final Cache<String, CompletableFuture<Prepared>> answers;

    private final boolean shares;

    /** Keeps up to so many bytes; with 0 each is made for its own request alone, and nobody waits for another's. */
    public AnswerCache(long bytes) {
        shares = bytes > 0;
        answers = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((String key, CompletableFuture<Prepared> answer) -> weight(answer))
                .executor(Runnable::run)
                .build();
    }

    /**
     * What is kept or being made under a key, else what the supplier starts; what that throws is thrown, and then nothing
     * has begun.
     */
    public CompletableFuture<Prepared> get(String key, Supplier<CompletableFuture<Prepared>> start) {
        if (!shares) {
            return start.get();
        }
        CompletableFuture<Prepared> mine = new CompletableFuture<>();
        CompletableFuture<Prepared> there = answers.asMap().putIfAbsent(key, mine);
        if (there != null) {
            return there;
        }
        try {
            CompletableFuture<Boolean> unused = start.get()
                    .handle((answer, failure) -> failure == null ? keep(key, mine, answer) : drop(key, mine, failure));
        } catch (RuntimeException | Error refused) {
            drop(key, mine, refused);
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

    private boolean keep(String key, CompletableFuture<Prepared> mine, Prepared answer) {
        boolean first = mine.complete(answer);
        // Put again, so that it is weighed.
        answers.asMap().replace(key, mine, mine);
        return first;
    }

    private boolean drop(String key, CompletableFuture<Prepared> mine, Throwable failure) {
        answers.asMap().remove(key, mine);
        return mine.completeExceptionally(failure);
    }

    /** Nothing while it is being made, and what weighs nothing stays. */
    private static int weight(CompletableFuture<Prepared> answer) {
        Prepared made = answer.getNow(null);
        return made == null ? 0 : made.weight();
    }
}
