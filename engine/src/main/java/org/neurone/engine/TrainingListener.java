package org.neurone.engine;

import java.util.Objects;
import java.util.function.Consumer;

/**
 * Hears how a run goes, whoever drives it: {@link Trainer#listen}. Every method may ask the trainer for anything, change its
 * settings, or end the run. What concerns one step comes in the order in which the methods stand here.
 */
public interface TrainingListener {
    /** One who hears of whole epochs alone. */
    static TrainingListener onEpoch(Consumer<Trainer> told) {
        Objects.requireNonNull(told, "told");
        return new TrainingListener() {
            @Override
            public void epoch(Trainer trainer) {
                told.accept(trainer);
            }
        };
    }

    /** One who hears of the end alone: {@link Trainer#ending} says how it came. */
    static TrainingListener onEnd(Consumer<Trainer> told) {
        Objects.requireNonNull(told, "told");
        return new TrainingListener() {
            @Override
            public void end(Trainer trainer) {
                told.accept(trainer);
            }
        };
    }

    /** An example has been shown; the last one of a batch has brought the update already. */
    default void example(Trainer trainer) {}

    /** The weights have been updated. */
    default void batch(Trainer trainer) {}

    /** An epoch is done. */
    default void epoch(Trainer trainer) {}

    /** The run is at its end, or somebody stopped it: see {@link Trainer#ending}. */
    default void end(Trainer trainer) {}

    /** Asked by {@link Trainer#run} between any two batches: whether to go on. Where not, the run is {@link org.neurone.engine.run.Ending#STOPPED}. */
    default boolean goesOn(Trainer trainer) {
        return true;
    }
}
