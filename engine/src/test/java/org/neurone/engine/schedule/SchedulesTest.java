package org.neurone.engine.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.neurone.engine.Trainer;
import org.neurone.engine.activation.Sigmoid;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.layer.Dense;

/** Factors worked out by hand, epoch by epoch. */
class SchedulesTest {
    @Test
    void decayDividesByOnePlusRateTimesEpoch() {
        factors(new Decay(0.5), 10, 1, 1 / 1.5, 0.5, 0.4, 1 / 3.0);
        factors(new Decay(0), 10, 1, 1, 1);
    }

    @Test
    void stepsGoDownAStairEverySoManyEpochs() {
        factors(new Steps(0.5, 1), 10, 1, 0.5, 0.25, 0.125);
        factors(new Steps(0.1, 3), 10, 1, 1, 1, 0.1, 0.1, 0.1, 0.01);
    }

    @Test
    void cosineGoesDownHalfAWaveAndStaysAtZero() {
        double root = Math.sqrt(0.5);
        double[] wave = {1, (1 + root) / 2, 0.5, (1 - root) / 2, 0, 0, 0};
        factors(new Cosine(4L), 100, wave);
        factors(new Cosine(null), 4, wave);
    }

    @Test
    void warmupGrowsToTheFullRate() {
        factors(new Warmup(4), 10, 0.25, 0.5, 0.75, 1, 1);
        factors(new Warmup(1), 10, 1, 1);
    }

    @Test
    void severalMultiplyAndHoldForWholeEpochs() {
        Trainer trainer = Trainer.of(Experiment.builder()
                .layer(new Dense(1, new Sigmoid()))
                .learningRate(0.8, new Warmup(2), new Decay(1), new Steps(0.5, 2))
                .batch(100)
                .build());
        double[] expected = {0.4, 0.4, 0.8 / 3 * 0.5, 0.1};
        for (double rate : expected) {
            for (int batch = 0; batch < 3; batch++) {
                assertEquals(rate, trainer.learningRate(), 1e-16, "epoch " + trainer.epoch());
                trainer.stepBatch();
            }
        }
    }

    private static void factors(Schedule schedule, int epochs, double... expected) {
        for (int epoch = 0; epoch < expected.length; epoch++) {
            assertEquals(expected[epoch], schedule.factor(epoch, epochs), 1e-15, schedule + " in epoch " + epoch);
        }
    }
}
