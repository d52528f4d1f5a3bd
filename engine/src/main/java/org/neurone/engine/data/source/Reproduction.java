package org.neurone.engine.data.source;

import org.neurone.engine.data.DataInfo;
import org.neurone.engine.data.Examples;
import org.neurone.engine.data.Task;

/** {@code task reproduce}: an example's inputs are its targets, for a network that is to find a short form of them. */
final class Reproduction {
    private Reproduction() {}

    /** Whether the task is this one; null stands for another. */
    static boolean asked(Task task) {
        return task == Task.REPRODUCE;
    }

    /** @throws IllegalArgumentException where the task is neither to classify nor this one */
    static void require(Task task) {
        if (task != Task.CLASSIFY && task != Task.REPRODUCE) {
            throw new IllegalArgumentException("the task is classify or reproduce, but this is " + task);
        }
    }

    /** What a task comes to for whoever learns; null stays null. */
    static Task learned(Task task) {
        return task == Task.REPRODUCE ? Task.REGRESS : task;
    }

    /**
     * The same examples with their inputs for targets, which are scaled as the inputs are.
     *
     * @param lowest least of all inputs
     * @param highest greatest of all inputs
     */
    static DataInfo of(DataInfo info, double lowest, double highest) {
        return DataInfo.values(info.columns(), info.columns(), info.examples())
                .withLayout(info.layout())
                .withInput(info.input())
                .withTest(info.test())
                .withNormalize(info.normalize())
                .withScaledTargets(info.normalize())
                .withRange(lowest, highest)
                .withRemarks(info.remarks());
    }

    /** The same examples with their inputs for targets. */
    static Examples of(Examples examples) {
        return new Examples(
                examples.size(), examples.inputs(), examples.inputs().clone());
    }
}
