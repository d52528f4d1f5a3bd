package org.neurone.engine.layer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.neurone.engine.Trainer;
import org.neurone.engine.activation.Linear;
import org.neurone.engine.data.DataSpec;
import org.neurone.engine.data.Normalize;
import org.neurone.engine.data.Task;
import org.neurone.engine.data.source.Points;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.experiment.ExperimentBuilder;
import org.neurone.engine.number.Values;

/** The layers that do one thing in training and another in use, with numbers worked out by hand. */
class TrainingLayersTest {
    private static final Weighting AS_IT_IS =
            Weighting.DEFAULT.withWeights(1).withBias(0).asFrozen();

    /** Rows of x and the value to learn, which is 0. */
    private static ExperimentBuilder column(LayerSpec layer, double... x) {
        double[] rows = new double[2 * x.length];
        for (int i = 0; i < x.length; i++) {
            rows[2 * i] = x[i];
        }
        return Experiment.builder()
                .data(new DataSpec(new Points(Values.of(rows), 2, Task.REGRESS, List.of()), 0.0, 1, Normalize.NONE))
                .layers(List.of(layer, new Dense(1, new Linear(), AS_IT_IS)))
                .shuffle(false)
                .wholeBatch()
                .learningRate(1e-300);
    }

    /** 1, 2, 3, 6: mean 3, variance 14/4 in the batch, 14/3 for the running statistics, which start at 0 and 1. */
    @Test
    void batchNormalisationTakesTheBatchInTrainingAndRunningStatisticsInUse() {
        Trainer trainer = Trainer.of(column(new BatchNorm(0.5, 0.2), 1, 2, 3, 6).build());
        trainer.stepBatch();
        assertArrayEquals(
                new double[] {-1, -0.5, 0, 1.5},
                Arrays.copyOf(trainer.training().pass().output(0), 4),
                1e-15,
                "(x − 3) / √(3.5 + 0.5)");
        double variance = 0.8 + 0.2 * 14 / 3;
        assertArrayEquals(
                new double[] {0.6, variance}, trainer.training().weights().statistics(), 1e-15);
        assertEquals((6 - 0.6) / Math.sqrt(variance + 0.5), trainer.network().predict(6)[0], 1e-15);
        trainer.stepBatch();
        assertArrayEquals(
                new double[] {0.6 + 0.2 * (3 - 0.6), variance + 0.2 * (14 / 3.0 - variance)},
                trainer.training().weights().statistics(),
                1e-15);
    }

    @Test
    void aBatchOfOneHasNoSpreadToAddToTheRunningStatistics() {
        Trainer trainer = Trainer.of(column(new BatchNorm(0.5, 0.25), 8).build());
        trainer.stepBatch();
        assertArrayEquals(new double[] {2, 0.75}, trainer.training().weights().statistics());
    }

    @Test
    void dropoutSilencesItsShareLeavesTheMeanAndDoesNothingInUse() {
        double[] ones = new double[3000];
        Arrays.fill(ones, 1);
        Weighting three =
                Weighting.DEFAULT.withWeights(1, 1, 1).withBias(0, 0, 0).asFrozen();
        Weighting sum = Weighting.DEFAULT.withWeights(1, 1, 1).withBias(0).asFrozen();
        Trainer trainer = Trainer.of(column(new Flatten(), ones).build().toBuilder()
                .layers(List.of(new Dense(3, new Linear(), three), new Dropout(0.25), new Dense(1, new Linear(), sum)))
                .build());
        trainer.stepBatch();
        double[] out = trainer.training().pass().output(1);
        int count = 3 * ones.length;
        int silent = 0;
        for (int i = 0; i < count; i++) {
            silent += out[i] == 0 ? 1 : 0;
            assertEquals(out[i] == 0 ? 0 : 1 / 0.75, out[i]);
        }
        assertEquals(0.25, (double) silent / count, 0.02);
        assertEquals(3, trainer.network().predict(1)[0]);
        assertEquals(9, trainer.loss(), "measured without dropout");
    }

    /** What is silenced learns nothing: y = w·mask·x, so that ∂L/∂x reaches w by the mask. */
    @Test
    void dropoutsMaskIsOnTheWayBackToo() {
        double[] ones = new double[64];
        Arrays.fill(ones, 1);
        Dense first = new Dense(1, new Linear(), Weighting.DEFAULT.withWeights(1));
        Trainer trainer = Trainer.of(column(first, ones).build().toBuilder()
                .layers(List.of(first, new Dropout(0.5), new Dense(1, new Linear(), AS_IT_IS)))
                .build());
        trainer.stepBatch();
        double sum = 0;
        for (int i = 0; i < ones.length; i++) {
            double mask = trainer.training().pass().output(1)[i];
            sum += 2 * mask * mask / ones.length;
        }
        assertEquals(sum, trainer.training().gradient()[0], 1e-12);
    }
}
