package org.neurone.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurone.engine.Trainer;
import org.neurone.engine.benchmark.Workload;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.plan.Limits;
import org.neurone.engine.plan.Plan;
import org.neurone.engine.run.Threads;

class ThreadWorkersTest {
    private static final ExecutorService THREADS = Executors.newFixedThreadPool(6);

    @AfterAll
    static void stop() {
        THREADS.shutdown();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 17, 1000})
    void everyPlaceOfASplitIsWorkedOnOnce(int length) {
        ThreadWorkers workers = new ThreadWorkers(THREADS, 4);
        for (int round = 0; round < 200; round++) {
            AtomicIntegerArray visits = new AtomicIntegerArray(length);
            workers.split(length, (worker, from, to) -> {
                assertTrue(worker >= 0 && worker < 4, "worker " + worker);
                for (int i = from; i < to; i++) {
                    visits.incrementAndGet(i);
                }
            });
            for (int i = 0; i < length; i++) {
                assertEquals(1, visits.get(i), "place " + i + " of " + length);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theNumberOfThreadsAndTheKernelsChangeNoBit(Workload workload) {
        int steps = workload == Workload.PICTURES || workload == Workload.WIDE ? 3 : 40;
        String hash = hash(workload, new PlainKernels(), Workers.alone(), steps);
        assertEquals(hash, hash(workload, new VectorKernels(), Workers.alone(), steps));
        for (int count : new int[] {2, 3, 7}) {
            assertEquals(
                    hash,
                    hash(workload, new VectorKernels(), new ThreadWorkers(THREADS, count), steps),
                    count + " threads");
        }
    }

    @Test
    void threadsStayOffWhereTheyDoNotPay() {
        assertFalse(Threads.pays(plan(Workload.PLAYGROUND)));
        assertTrue(Threads.pays(plan(Workload.WIDE)));
        assertEquals(1, Threads.forPlan(plan(Workload.PLAYGROUND), THREADS, 4).count());
        assertEquals(4, Threads.forPlan(plan(Workload.WIDE), THREADS, 4).count());
        assertEquals(1, Threads.forPlan(plan(Workload.WIDE), THREADS, 1).count());
    }

    @Test
    void aFailureInOnePartReachesTheCallerWhenAllAreDone() {
        ThreadWorkers workers = new ThreadWorkers(THREADS, 3);
        IllegalArgumentException cause = new IllegalArgumentException("part 2");
        IllegalStateException seen = assertThrows(
                IllegalStateException.class,
                () -> workers.split(3, (worker, from, to) -> {
                    if (worker == 2) {
                        throw cause;
                    }
                }));
        assertSame(cause, seen.getCause());
        workers.split(3, (worker, from, to) -> {});
        assertThrows(IllegalArgumentException.class, () -> new ThreadWorkers(THREADS, 1));
    }

    @Test
    void aRefusalReachesTheCallerWhenThePartsThatWereTakenAreDone() throws InterruptedException {
        Thread caller = Thread.currentThread();
        AtomicBoolean returned = new AtomicBoolean();
        AtomicBoolean finished = new AtomicBoolean();
        AtomicReference<Thread> taken = new AtomicReference<>();
        Executor oneThread = part -> {
            if (taken.get() != null) {
                throw new RejectedExecutionException("one is enough");
            }
            taken.set(new Thread(part));
            taken.get().start();
        };
        ThreadWorkers workers = new ThreadWorkers(oneThread, 3);
        assertThrows(
                RejectedExecutionException.class,
                () -> workers.split(3, (worker, from, to) -> {
                    // Goes on until the caller either waits for it or does not.
                    while (caller.getState() != Thread.State.WAITING && !returned.get()) {
                        Thread.onSpinWait();
                    }
                    finished.set(true);
                }));
        boolean inTime = finished.get();
        returned.set(true);
        taken.get().join();
        assertTrue(inTime, "the part was still at work");
    }

    private static Plan plan(Workload workload) {
        return Trainer.of(workload.experiment()).plan();
    }

    private static String hash(Workload workload, Kernels kernels, Workers workers, int steps) {
        Trainer trainer = Trainer.of(workload.experiment(), Tables.none(), kernels, workers, Limits.standard());
        for (int i = 0; i < steps; i++) {
            trainer.stepBatch();
        }
        return trainer.hash();
    }
}
