package org.neurone.engine.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

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
import org.neurone.engine.layer.Dense;
import org.neurone.engine.layer.Weighting;
import org.neurone.engine.number.Values;
import org.neurone.engine.optimizer.AdamW;
import org.neurone.engine.optimizer.Clip;
import org.neurone.engine.regularizer.L1;
import org.neurone.engine.regularizer.L2;

/**
 * One unit with w = (0.5, −1) and b = 0.25 sees x = (1, 2), gives −1.25 and should give 0.75: ∂L/∂w = (−4, −8), ∂L/∂b =
 * −4, of length √96. What penalties and bounds make of that is worked out by hand.
 */
class UpdatesTest {
    private static final Weighting START =
            Weighting.DEFAULT.withWeights(0.5, -1).withBias(0.25);
    private static final double RATE = 0.25;

    private static ExperimentBuilder unit() {
        return experiment(new Dense(1, new Linear(), START));
    }

    private static ExperimentBuilder experiment(Dense... layers) {
        return Experiment.builder()
                .data(new DataSpec(
                        new Points(Values.of(1, 2, 0.75), 3, Task.REGRESS, List.of()), 0.0, 1, Normalize.NONE))
                .layers(List.of(layers))
                .learningRate(RATE);
    }

    @Test
    void withoutAnythingTheGradientIsTheLosss() {
        gradient(unit(), -4, -8, -4);
    }

    @Test
    void anL2PenaltyAddsItsShareOfEachWeightButNotOfTheBias() {
        gradient(unit().regularize(new L2(0.1)), -3.95, -8.1, -4);
        assertEquals(0.05 * 9, new L2(0.1).penalty(3), 1e-16);
    }

    @Test
    void anL1PenaltyAddsItselfWithTheWeightsSignAndNothingAtZero() {
        gradient(unit().regularize(new L1(0.1)), -3.9, -8.1, -4);
        assertEquals(0.3, new L1(0.1).penalty(-3), 1e-16);
        assertEquals(0, new L1(0.1).slope(0));
        assertEquals(0, new L1(0.1).slope(-0.0));
    }

    @Test
    void severalPenaltiesAddUpAndALayersOwnStandInTheirPlace() {
        gradient(unit().regularize(new L1(0.1), new L2(0.1)), -3.85, -8.2, -4);
        Weighting own = START.withRegularizers(new L2(0.2));
        gradient(experiment(new Dense(1, new Linear(), own)).regularize(new L1(0.1)), -3.9, -8.2, -4);
    }

    @Test
    void aBoundOnTheNormShortensWeightsAndBiasesAlikeAfterThePenalties() {
        double length = Math.sqrt(96);
        gradient(unit().clip(new Clip.Norm(3)), -4 * 3 / length, -8 * 3 / length, -4 * 3 / length);
        gradient(unit().clip(new Clip.Norm(length * 1.01)), -4, -8, -4);
        double penalized = Math.sqrt(3.95 * 3.95 + 8.1 * 8.1 + 16);
        gradient(
                unit().clip(new Clip.Norm(3)).regularize(new L2(0.1)),
                -3.95 * 3 / penalized,
                -8.1 * 3 / penalized,
                -4 * 3 / penalized);
    }

    @Test
    void aBoundOnValuesCutsEachOnBothSides() {
        gradient(unit().clip(new Clip.Value(5)), -4, -5, -4);
        Points above = new Points(Values.of(1, 2, -3.25), 3, Task.REGRESS, List.of());
        gradient(unit().data(new DataSpec(above, 0.0, 1, Normalize.NONE)).clip(new Clip.Value(5)), 4, 5, 4);
    }

    @Test
    void aFrozenLayerCountsInNoNorm() {
        Weighting frozen = Weighting.DEFAULT
                .withWeights(1, 0, 0, 1)
                .withBias(0, 0)
                .withRegularizers(new L2(100))
                .asFrozen();
        Trainer trainer = Trainer.of(experiment(new Dense(2, new Linear(), frozen), new Dense(1, new Linear(), START))
                .clip(new Clip.Norm(3))
                .build());
        trainer.stepBatch();
        double length = Math.sqrt(96);
        assertArrayEquals(
                new double[] {1, 0, 0, 1, 0, 0}, trainer.network().parameters(0).toArray());
        assertArrayEquals(
                new double[] {0.5 + RATE * 12 / length, -1 + RATE * 24 / length, 0.25 + RATE * 12 / length},
                trainer.network().parameters(1).toArray(),
                1e-15);
    }

    /** The first step of Adam goes by the rate, whatever the gradient: 1/(1 − β₁) of 1 − β₁, and so with β₂. */
    @Test
    void decoupledDecayTakesItsShareOfTheWeightsAndNotOfTheBias() {
        Trainer trainer = Trainer.of(unit().optimizer(new AdamW(0.9, 0.999, 0, 0.4))
                .learningRate(RATE)
                .build());
        trainer.stepBatch();
        assertArrayEquals(
                new double[] {0.5 * 0.9 + RATE, -0.9 + RATE, 0.25 + RATE},
                trainer.network().parameters(0).toArray(),
                1e-14);
    }

    private static void gradient(ExperimentBuilder experiment, double... expected) {
        Trainer trainer = Trainer.of(experiment.build());
        double loss = trainer.stepBatch();
        assertEquals(4, loss, "the data’s loss alone");
        assertArrayEquals(expected, trainer.training().gradient(), 1e-14);
        double[] weights = {0.5 - RATE * expected[0], -1 - RATE * expected[1], 0.25 - RATE * expected[2]};
        assertArrayEquals(weights, trainer.network().parameters(0).toArray(), 1e-14);
    }
}
