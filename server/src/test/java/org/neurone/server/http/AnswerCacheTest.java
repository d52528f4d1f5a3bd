package org.neurone.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
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

    @Test
    void whoWaitsForWhatFailsIsToldAndTheLogIsNot() {
        Logger log = Logger.getLogger("com.github.benmanes.caffeine");
        Lines lines = new Lines();
        log.addHandler(lines);
        AnswerCache cache = new AnswerCache(10_000);
        CompletableFuture<Prepared> running = new CompletableFuture<>();
        CompletableFuture<Prepared> waiting = cache.get("a", () -> running);
        running.completeExceptionally(new IllegalStateException("title \"a secret\""));
        assertInstanceOf(
                IllegalStateException.class,
                assertThrows(CompletionException.class, waiting::join).getCause());
        Prepared answer = answer(1);
        assertSame(answer, cache.make("a", () -> answer));
        log.removeHandler(lines);
        assertEquals(List.of(), lines.told);
    }

    private static final class Lines extends Handler {

        final List<String> told = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord line) {
            told.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
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
