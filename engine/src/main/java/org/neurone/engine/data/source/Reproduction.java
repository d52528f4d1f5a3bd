package org.neurone.engine.data.source;

import org.neurone.engine.data.DataInfo;
import org.neurone.engine.data.Examples;

/** {@code task reproduce}: an example's inputs are its targets, for a network that is to find a short form of them. */
final class Reproduction {
    /** The word for it. */
    static final String WORD = "reproduce";

    private Reproduction() {}

    /** Whether the task is this one; null stands for another. */
    static boolean asked(String task) {
        return WORD.equals(task);
    }

    /** @throws IllegalArgumentException where the task is neither {@code classify} nor this one */
    static void require(String task) {
        if (!task.equals("classify") && !task.equals(WORD)) {
            throw new IllegalArgumentException("the task is classify or reproduce, but this is \"" + task + "\"");
        }
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
