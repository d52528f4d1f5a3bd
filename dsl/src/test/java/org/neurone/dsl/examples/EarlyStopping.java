package org.neurone.dsl.examples;

import org.neurone.dsl.Language;
import org.neurone.engine.Trainer;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.run.Ending;

/** Ends a run when new examples are no longer predicted better: what comes after is learning by heart. */
public final class EarlyStopping {
    private EarlyStopping() {}

    /**
     * A run that ends by itself.
     *
     * @param epochs after which it ended
     * @param ending why
     * @param testLoss what it had reached on examples that it did not learn from
     */
    public record Outcome(long epochs, Ending ending, double testLoss) {}

    /** Trains with a rule, or without where {@code rule} is empty. */
    public static Outcome train(String rule) {
        Experiment experiment = Language.standard()
                .read("data moons noise 35% samples 100 seed 4; layer 24 relu; layer 24 relu; optimizer adam; epochs"
                        + " 400; "
                        + rule)
                .experiment();
        Trainer trainer = Trainer.of(experiment);
        trainer.run();
        return new Outcome(trainer.epoch(), trainer.ending(), trainer.testLoss());
    }
}
