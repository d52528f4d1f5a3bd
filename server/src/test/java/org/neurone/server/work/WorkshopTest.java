package org.neurone.server.work;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.neurone.server.http.Problem;

class WorkshopTest {

    @Test
    void aFloodOfWorkIsRefusedAndTheServerGoesOn() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        try (Workshop workshop = new Workshop(1)) {
            CompletableFuture<Integer> first = workshop.submit(() -> await(gate));
            Problem refusal = assertThrows(Problem.class, () -> {
                for (int i = 0; i < 1000; i++) {
                    CompletableFuture<Integer> unused = workshop.submit(() -> 0);
                }
            });
            assertEquals(503, refusal.status());
            assertTrue(refusal.retryAfterSeconds().isPresent());
            gate.countDown();
            assertEquals(1, first.get());
        }
    }

    @Test
    void theSameIsComputedOnceForAllWhoAsk() {
        OnceCache cache = new OnceCache(100);
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
    void whatWasNotAskedForLongestGoesFirst() {
        OnceCache cache = new OnceCache(100);
        for (String key : new String[] {"a", "b", "c"}) {
            cache.get(key, () -> CompletableFuture.completedFuture(new byte[40]))
                    .join();
            assertTrue(cache.find("a").isPresent());
        }
        assertTrue(cache.find("b").isEmpty());
        assertTrue(cache.find("c").isPresent());
    }

    @Test
    void aFailureIsNotKept() {
        OnceCache cache = new OnceCache(100);
        CompletableFuture<byte[]> unused =
                cache.get("a", () -> CompletableFuture.failedFuture(new IllegalStateException()));
        assertArrayEquals(
                new byte[] {1},
                cache.get("a", () -> CompletableFuture.completedFuture(new byte[] {1}))
                        .join());
    }

    private static int await(CountDownLatch gate) {
        try {
            gate.await();
            return 1;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
