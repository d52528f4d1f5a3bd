package org.neurone.dsl.examples;

import org.neurone.dsl.Language;
import org.neurone.engine.Trainer;

/** Stops a run, keeps it as text, and goes on later as if it had never stopped. */
public final class ContinueRun {
    private static final Language LANGUAGE = Language.standard();

    private ContinueRun() {}

    /** Trains for some epochs and returns the experiment with all it has learned: a text to keep in a file or a link. */
    public static String begin(String text, int epochs) {
        Trainer trainer = Trainer.of(LANGUAGE.parse(text));
        for (int i = 0; i < epochs; i++) {
            trainer.stepEpoch();
        }
        return LANGUAGE.text(trainer);
    }

    /** Reads what was kept and trains to the end; the hash of the weights tells whether two runs are the same. */
    public static String finish(String kept) {
        Trainer trainer = Trainer.of(LANGUAGE.parse(kept));
        trainer.run();
        return trainer.hash();
    }
}
