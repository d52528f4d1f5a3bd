package org.neurone.engine.run;

import java.util.concurrent.Executor;
import org.neurone.engine.kernel.ThreadWorkers;
import org.neurone.engine.kernel.Workers;
import org.neurone.engine.plan.Plan;

/** When several threads pay. */
public final class Threads {
    /** Multiply-adds of a step from which threads pay: 0.3 ms at 5 a nanosecond. */
    private static final double WORTHWHILE = 1_500_000;

    private Threads() {}

    /**
     * So many workers where a step of this plan is large enough for threads to pay, else the calling thread alone.
     *
     * @param executor has at least {@code count} − 1 threads free
     * @param count parts of a split, 1 for the calling thread alone
     */
    public static Workers forPlan(Plan plan, Executor executor, int count) {
        return count > 1 && pays(plan) ? new ThreadWorkers(executor, count) : Workers.alone();
    }

    /** Whether a step of this plan is large enough for threads to pay. */
    public static boolean pays(Plan plan) {
        double work = 0;
        for (int i = 0; i < plan.layers().size(); i++) {
            work += 3.0 * plan.layers().get(i).layer().cost();
        }
        return work * plan.batch() >= WORTHWHILE;
    }
}
