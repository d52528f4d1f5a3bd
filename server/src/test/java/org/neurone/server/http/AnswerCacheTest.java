package org.neurone.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AnswerCacheTest {

    @Test
    void theSameIsMadeOnceForAllWhoAsk() {
        AnswerCache cache = new AnswerCache(10_000);
        AtomicInteger starts = new AtomicInteger();
        CompletableFuture<Prepared> running = new CompletableFuture<>();
        for (int i = 0; i < 3; i++) {
            CompletableFuture<Prepared> unused = cache.get("a", () -> {
                starts.incrementAndGet();
                return running;
            });
        }
        Prepared answer = answer(7);
        running.complete(answer);
        assertSame(answer, cache.make("a", () -> {
            throw new AssertionError("kept");
        }));
        assertEquals(1, starts.get());
    }

    @Test
    void noMoreBytesAreKeptThanThereIsRoomFor() {
        AnswerCache cache = new AnswerCache(10_000);
        AtomicInteger starts = new AtomicInteger();
        for (int round = 0; round < 2; round++) {
            for (String key : new String[] {"a", "b", "c", "d"}) {
                ask(cache, key, 4_000, starts);
            }
        }
        assertTrue(starts.get() >= 4 + 2, "of four answers of 4,200 bytes at most two are kept: " + starts);
        ask(cache, "large", 10_001, starts);
        int before = starts.get();
        ask(cache, "large", 10_001, starts);
        assertEquals(before + 1, starts.get(), "what has no room is not kept");
    }

    @Test
    void aFailureIsNotKept() {
        AnswerCache cache = new AnswerCache(10_000);
        CompletableFuture<Prepared> unused =
                cache.get("a", () -> CompletableFuture.failedFuture(new IllegalStateException()));
        assertThrows(
                Problem.class,
                () -> cache.make("a", () -> {
                    throw new Problem(429, "too-many", "Not now.");
                }));
        Prepared answer = answer(1);
        assertSame(answer, cache.make("a", () -> answer));
    }

    private static void ask(AnswerCache cache, String key, int bytes, AtomicInteger starts) {
        Prepared unused = cache.make(key, () -> {
            starts.incrementAndGet();
            return answer(bytes);
        });
    }

    private static Prepared answer(int bytes) {
        return Prepared.of("image/png", new byte[bytes]);
    }
}
