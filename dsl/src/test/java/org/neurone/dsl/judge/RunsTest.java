package org.neurone.dsl.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.neurone.dsl.Language;
import org.neurone.engine.Trainer;
import org.neurone.engine.experiment.Experiment;

class RunsTest {
    private static final String REST =
            "title \"Rings\"; note \"Three.\"; data rings classes 3 test 20%%; inputs x y x^2; layer 4 tanh; loss cross-entropy; "
                    + "optimizer adam; lr 0.02 %s; batch 7; stop loss 0.01; clip norm 2; shuffle off; "
                    + "regularize l2 0.1; seed 9; metric accuracy; epochs %d; ";

    private static Experiment read(String text) {
        return Language.standard().read(text).experiment();
    }

    @Test
    void aReplayKeepsEveryPartButClaimsStateAndEpochs() {
        String step = "step 0.9 every 2";
        Experiment whole = read(REST.formatted(step, 50) + "expect loss 1 after 12; expect loss 2 after 3");
        Experiment trained = whole.toBuilder().state(Trainer.of(whole).state()).build();
        Experiment replay = Runs.replay(trained);
        assertEquals(read(REST.formatted(step, 12)), replay);
        assertNull(replay.state());
        assertEquals(trained.state(), Runs.lasting(trained, 4).state());
    }

    @Test
    void aCosineKeepsTheLengthThatTheTextGivesIt() {
        Experiment whole = read(REST.formatted("cosine", 50));
        assertEquals(read(REST.formatted("cosine 50", 8)), Runs.lasting(whole, 8));
    }
}
