package org.neurone.engine;

/** Hears how a run goes. Every method may ask the trainer for anything, change its settings, or end the run. */
public interface TrainingListener {
    /** An example has been shown; the last one of a batch has brought the update already. */
    default void example(Trainer trainer) {}

    /** The weights have been updated. */
    default void batch(Trainer trainer) {}

    /** An epoch is done. */
    default void epoch(Trainer trainer) {}

    /** Asked between any two batches: whether to go on. */
    default boolean goesOn(Trainer trainer) {
        return true;
    }
}
