package org.neurone.engine.stop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.neurone.engine.Trainer;
import org.neurone.engine.activation.Softmax;
import org.neurone.engine.activation.Tanh;
import org.neurone.engine.data.DataSpec;
import org.neurone.engine.data.source.Iris;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.layer.Dense;
import org.neurone.engine.metric.Accuracy;
import org.neurone.engine.metric.LossValue;
import org.neurone.engine.run.Ending;

class StopRulesTest {
    private record Stand(long epoch, double trainLoss, double testLoss, double accuracy, long epochsWithoutImprovement)
            implements Progress {}

    @Test
    void eachEndsTheRunAtItsBoundAndNotBefore() {
        Stand stand = new Stand(7, 0.25, 0.5, 0.75, 3);
        assertTrue(new LossReached(0.25).ends(stand), "the training loss counts");
        assertFalse(new LossReached(0.2499).ends(stand));
        assertTrue(new AccuracyReached(0.75).ends(stand));
        assertFalse(new AccuracyReached(0.7501).ends(stand));
        assertTrue(new Patience(3).ends(stand));
        assertFalse(new Patience(4).ends(stand));
    }

    /** The rules are asked what a bystander can measure on the same parts. */
    @Test
    void accuracyAndPatienceLookAtTheTestPart() {
        Experiment iris = Experiment.builder()
                .data(DataSpec.of(new Iris()))
                .layer(new Dense(4, new Tanh()))
                .layer(new Dense(3, new Softmax()))
                .epochs(500)
                .build();
        Trainer bystander = Trainer.of(iris);
        int epochs = 0;
        while (epochs == 0 || bystander.measure(new Accuracy()) < 0.9) {
            bystander.stepEpoch();
            epochs++;
        }
        Trainer accurate =
                Trainer.of(iris.toBuilder().stop(new AccuracyReached(0.9)).build());
        assertEquals(Ending.STOP_RULE, accurate.run());
        assertEquals(epochs, accurate.epoch());

        Experiment fast = iris.toBuilder().learningRate(0.9).build();
        Trainer patient = Trainer.of(fast.toBuilder().stop(new Patience(4)).build());
        patient.run();
        Trainer watched = Trainer.of(fast);
        double lowest = Double.POSITIVE_INFINITY;
        int since = 0;
        while (since < 4) {
            watched.stepEpoch();
            since = watched.testLoss() < lowest ? 0 : since + 1;
            lowest = Math.min(lowest, watched.testLoss());
            assertEquals(watched.testLoss(), watched.measure(new LossValue()));
        }
        assertEquals(watched.epoch(), patient.epoch());
    }
}
