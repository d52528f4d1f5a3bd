package org.neurone.server.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.neurone.server.http.Problem;

class WorkshopTest {

    @Test
    void aFloodOfWorkIsRefusedAndTheServerGoesOn() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        try (Workshop workshop = new Workshop("test", 1)) {
            CompletableFuture<Integer> first = workshop.submit("a", () -> await(gate));
            Problem refusal = assertThrows(Problem.class, () -> {
                for (int i = 0; i < 1000; i++) {
                    CompletableFuture<Integer> unused = workshop.submit("a", () -> 0);
                }
            });
            assertEquals(503, refusal.status());
            assertTrue(refusal.retryAfterSeconds().isPresent());
            gate.countDown();
            assertEquals(1, first.get());
        }
    }

    @Test
    void nobodyWaitsBehindAllThatAnotherHasAskedFor() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        try (Workshop workshop = new Workshop("test", 1)) {
            CompletableFuture<Integer> first = workshop.submit("a", () -> await(gate));
            List<CompletableFuture<Boolean>> all = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                all.add(workshop.submit("flood", () -> order.add("flood")));
            }
            assertThrows(Problem.class, () -> workshop.submit("flood", () -> 0), "a share of the queue, not all of it");
            all.add(workshop.submit("b", () -> order.add("b")));
            gate.countDown();
            assertEquals(1, first.get());
            for (CompletableFuture<Boolean> one : all) {
                assertTrue(one.get());
            }
            assertTrue(order.indexOf("b") <= 1, order::toString);
        }
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
