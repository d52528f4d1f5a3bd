package org.neurone.engine.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.neurone.engine.Trainer;
import org.neurone.engine.activation.Tanh;
import org.neurone.engine.data.DataSpec;
import org.neurone.engine.data.source.Gates;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.experiment.ExperimentBuilder;
import org.neurone.engine.layer.Dense;
import org.neurone.engine.model.State;
import org.neurone.engine.model.StateParts;
import org.neurone.engine.optimizer.Adam;
import org.neurone.engine.schedule.Decay;
import org.neurone.engine.schedule.Steps;
import org.neurone.engine.stop.Patience;

/** Minutes of a small network reach 2³¹ updates: nothing turns around there. */
class LargeCountsTest {
    private static final long EDGE = 1L << 31;

    private static ExperimentBuilder xor() {
        return Experiment.builder()
                .data(DataSpec.of(new Gates.Xor()))
                .layer(new Dense(3, new Tanh()))
                .batch(4)
                .epochs(2 * EDGE)
                .optimizer(new Adam(0.9, 0.999, 1e-8))
                .learningRate(0.1, new Decay(1), new Steps(0.5, 1_000_000_000));
    }

    /** As if so many updates were done, each of them a whole epoch. */
    private static State after(Experiment experiment, long count) {
        StateParts begun = Trainer.of(experiment).state().parts();
        return new State(begun.toBuilder()
                .epoch(count)
                .step(count)
                .position(0)
                .pending(0)
                .optimizerStep(count)
                .otherOrder(false)
                .best(-1)
                .sinceBest(count)
                .touched(false)
                .data(null)
                .kept(null)
                .build());
    }

    private static Trainer from(ExperimentBuilder builder, long count) {
        State read = State.read(after(builder.build(), count).encode()).state();
        return Trainer.of(builder.state(read).build());
    }

    @Test
    void trainingGoesOnPastTwoToThe31AndIsSavedAndReadAgain() {
        Trainer trainer = from(xor(), EDGE - 4);
        double[] before = trainer.training().weights().parameters().clone();
        for (int i = 0; i < 10; i++) {
            assertTrue(Double.isFinite(trainer.stepBatch()));
        }
        assertEquals(EDGE + 6, trainer.step());
        assertEquals(EDGE + 6, trainer.epoch());
        assertEquals(0.1 / (1 + (double) (EDGE + 6)) * 0.25, trainer.learningRate(), 1e-24);
        assertEquals(Ending.NONE, trainer.ending());
        assertTrue(!Arrays.equals(before, trainer.training().weights().parameters()));
        String saved = trainer.state().encode();
        Trainer again = Trainer.of(xor().state(State.read(saved).state()).build());
        assertEquals(saved, again.state().encode());
        trainer.stepBatch();
        again.stepBatch();
        assertEquals(EDGE + 7, again.step());
        assertEquals(trainer.hash(), again.hash());
    }

    /** After so many steps β₁ᵗ and β₂ᵗ are 0, so that an update is w − η m′ / (√v′ + ε). */
    @Test
    void adamTakesTheStepsOfOneThatNeedsNoCorrectionAnyMore() {
        Adam adam = new Adam(0.9, 0.999, 1e-8);
        double[] early = {1};
        double[] late = {1};
        adam.update(early, new double[] {0.5}, new double[][] {{0.25}, {0.5}}, 0, 1, 0.1, 2_000_000_000);
        adam.update(late, new double[] {0.5}, new double[][] {{0.25}, {0.5}}, 0, 1, 0.1, EDGE + 1);
        assertArrayEquals(early, late);
        double mean = 0.9 * 0.25 + 0.1 * 0.5;
        double square = 0.999 * 0.5 + 0.001 * 0.25;
        assertEquals(1 - 0.1 * mean / (Math.sqrt(square) + 1e-8), late[0], 1e-15);
    }

    @Test
    void aRunEndsAtItsEpochsAndByPatienceBeyondThere() {
        Trainer all = from(xor().epochs(EDGE + 2), EDGE - 4);
        assertEquals(Ending.EPOCHS, all.run());
        assertEquals(EDGE + 2, all.epoch());
        Trainer patient = from(xor().stop(new Patience(Integer.MAX_VALUE)), EDGE - 4);
        assertEquals(Ending.STOP_RULE, patient.run());
        assertEquals(EDGE - 1, patient.epoch(), "2³¹ − 1 epochs without a new low");
    }
}
