package org.neurone.engine.kernel;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.neurone.engine.number.ThreadArithmetic;

/**
 * Workers on an executor's threads, and the calling one. For the JVM: the page's build has no threads and never loads this.
 *
 * <p>Handing out one split and waiting for it takes some 5 to 12 µs, so it pays for steps of 0.3 ms and more; {@code Threads.forPlan}
 * knows that. Waiting threads sleep: spinning is a little quicker on an idle machine and collapses on a busy one. A split
 * allocates nothing but what the executor does. One trainer at a time, whose thread is not one of the executor's.
 */
public final class ThreadWorkers implements Workers {
    private final Executor executor;
    private final Part[] parts;
    private final AtomicInteger running = new AtomicInteger();
    private Work work;
    private int length;
    private int used;
    private Thread caller;
    private volatile Throwable failure;

    /**
     * @param executor has at least {@code count} − 1 threads free
     * @param count parts of a split, 2 or more
     * @throws IllegalArgumentException for fewer
     */
    public ThreadWorkers(Executor executor, int count) {
        if (count < 2) {
            throw new IllegalArgumentException("threads share work from 2 on, but this is " + count);
        }
        this.executor = executor;
        this.parts = new Part[count];
        for (int i = 0; i < count; i++) {
            parts[i] = new Part(i);
        }
    }

    @Override
    public int count() {
        return parts.length;
    }

    /**
     * {@inheritDoc}
     *
     * @throws java.util.concurrent.RejectedExecutionException where the executor takes no more work, once the parts that it took
     *     are done
     * @throws IllegalStateException where a part failed, with its failure as the cause, once all are done
     */
    @Override
    public void split(int all, Work toDo) {
        used = all < parts.length ? all : parts.length;
        if (used < 2) {
            toDo.run(0, 0, all);
            return;
        }
        work = toDo;
        length = all;
        caller = Thread.currentThread();
        failure = null;
        running.set(used - 1);
        int handedOut = 1;
        try {
            while (handedOut < used) {
                executor.execute(parts[handedOut]);
                handedOut++;
            }
            toDo.run(0, 0, end(0));
        } finally {
            // Nobody counts down for the parts that the executor refused; those before them still write into the
            // arrays.
            running.addAndGet(handedOut - used);
            while (running.get() > 0) {
                LockSupport.park(this);
            }
        }
        if (failure != null) {
            throw new IllegalStateException("a part of the work failed", failure);
        }
    }

    /** Where part {@code i} ends; the first ones are one longer where the division leaves a rest. */
    private int end(int i) {
        int whole = length / used;
        int rest = length - whole * used;
        return whole * (i + 1) + (i + 1 < rest ? i + 1 : rest);
    }

    private final class Part implements Runnable {
        private final int number;

        Part(int number) {
            this.number = number;
        }

        @Override
        public void run() {
            try {
                ThreadArithmetic.require();
                work.run(number, end(number - 1), end(number));
            } catch (RuntimeException | Error e) {
                failure = e;
            } finally {
                if (running.decrementAndGet() == 0) {
                    LockSupport.unpark(caller);
                }
            }
        }
    }
}
