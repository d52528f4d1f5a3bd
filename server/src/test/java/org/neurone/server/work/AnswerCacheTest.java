package org.neurone.server.work;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.neurone.server.http.Problem;

class AnswerCacheTest {

    @Test
    void theSameIsComputedOnceForAllWhoAsk() {
        AnswerCache cache = new AnswerCache(100);
        AtomicInteger starts = new AtomicInteger();
        CompletableFuture<byte[]> running = new CompletableFuture<>();
        for (int i = 0; i < 3; i++) {
            CompletableFuture<byte[]> unused = cache.get("a", () -> {
                starts.incrementAndGet();
                return running;
            });
        }
        running.complete(new byte[] {7});
        assertArrayEquals(
                new byte[] {7},
                cache.get("a", () -> {
                            throw new AssertionError("kept");
                        })
                        .join());
        assertEquals(1, starts.get());
    }

    @Test
    void noMoreBytesAreKeptThanThereIsRoomFor() {
        AnswerCache cache = new AnswerCache(100);
        AtomicInteger starts = new AtomicInteger();
        for (int round = 0; round < 2; round++) {
            for (String key : new String[] {"a", "b", "c", "d"}) {
                assertEquals(40, ask(cache, key, 40, starts));
            }
        }
        assertTrue(starts.get() >= 4 + 2, "of four answers of 40 bytes at most two are kept: " + starts);
        assertEquals(101, ask(cache, "large", 101, starts));
        int before = starts.get();
        assertEquals(101, ask(cache, "large", 101, starts));
        assertEquals(before + 1, starts.get(), "what has no room is not kept");
    }

    @Test
    void aFailureIsNotKept() {
        AnswerCache cache = new AnswerCache(100);
        CompletableFuture<byte[]> unused =
                cache.get("a", () -> CompletableFuture.failedFuture(new IllegalStateException()));
        assertThrows(
                Problem.class,
                () -> cache.get("a", () -> {
                    throw new Problem(429, "too-many", "Not now.");
                }));
        assertArrayEquals(
                new byte[] {1},
                cache.get("a", () -> CompletableFuture.completedFuture(new byte[] {1}))
                        .join());
    }

    private static int ask(AnswerCache cache, String key, int bytes, AtomicInteger starts) {
        return cache.get(key, () -> {
                    starts.incrementAndGet();
                    return CompletableFuture.completedFuture(new byte[bytes]);
                })
                .join()
                .length;
    }
}
