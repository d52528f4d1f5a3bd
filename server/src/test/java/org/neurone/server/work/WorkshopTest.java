package org.neurone.server.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
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

    private static int await(CountDownLatch gate) {
        try {
            gate.await();
            return 1;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
