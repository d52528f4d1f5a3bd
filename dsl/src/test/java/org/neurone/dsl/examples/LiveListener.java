package org.neurone.dsl.examples;

import java.util.function.Consumer;
import org.neurone.dsl.Language;
import org.neurone.engine.Trainer;
import org.neurone.engine.TrainingListener;
import org.neurone.engine.run.Ending;

/** Watches a run while it goes on, and ends it when somebody has seen enough. */
public final class LiveListener {
    private LiveListener() {}

    /**
     * Trains on two spirals until the loss is small.
     *
     * @param show gets a line every ten epochs
     */
    public static Ending train(Consumer<String> show) {
        Trainer trainer = Trainer.of(Language.standard()
                .read("data spiral; layer 12 tanh; layer 8 tanh; optimizer adam; epochs 500")
                .experiment());
        return trainer.run(new TrainingListener() {
            @Override
            public void epoch(Trainer running) {
                if (running.epoch() % 10 == 0) {
                    show.accept("epoch " + running.epoch() + ": " + running.loss());
                }
            }

            @Override
            public boolean goesOn(Trainer running) {
                return running.epoch() == 0 || running.loss() > 0.05;
            }
        });
    }
}
