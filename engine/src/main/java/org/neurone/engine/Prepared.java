package org.neurone.engine;

import org.neurone.engine.data.DataInfo;
import org.neurone.engine.data.Dataset;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.kernel.Workers;
import org.neurone.engine.plan.Limits;
import org.neurone.engine.plan.Plan;

/**
 * What a trainer begins with.
 *
 * @param plan sound
 * @param data prepared as the plan has it
 */
record Prepared(Plan plan, Dataset data) {
    /** @throws IllegalArgumentException where the plan is not sound, or the data was prepared for another one */
    Prepared {
        requireSound(plan);
        if (data.inputs() != plan.input().size() || data.encoding() != plan.encoding()) {
            throw new IllegalArgumentException("this data was prepared for another plan");
        }
    }

    /** @throws IllegalArgumentException where so many workers would hold more than the limits give */
    static Plan plan(Experiment experiment, Tables tables, Workers workers, Limits limits) {
        DataInfo info = experiment.matchedData().describe(experiment.inputs(), tables);
        Plan plan = Plan.of(experiment, info, limits);
        if (plan.sound() && plan.memory(workers.count()) > limits.memory()) {
            throw new IllegalArgumentException("so many workers would hold " + plan.memory(workers.count())
                    + " numbers in memory, but " + limits.memory() + " is the most that can run here: take fewer");
        }
        return plan;
    }

    /** @throws IllegalArgumentException where the plan is not sound */
    static Prepared of(Plan plan, Tables tables) {
        requireSound(plan);
        return new Prepared(plan, Dataset.of(plan.dataSpec(), plan.experiment().inputs(), plan.encoding(), tables));
    }

    private static void requireSound(Plan plan) {
        if (!plan.sound()) {
            throw new IllegalArgumentException(plan.errors().get(0).message());
        }
    }
}
