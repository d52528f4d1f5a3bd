package org.neurone.engine.stop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.neurone.engine.Trainer;
import org.neurone.engine.TrainingListener;
import org.neurone.engine.activation.Linear;
import org.neurone.engine.activation.Relu;
import org.neurone.engine.claim.Claims;
import org.neurone.engine.data.DataSpec;
import org.neurone.engine.data.source.Moons;
import org.neurone.engine.experiment.Expectation;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.experiment.ExperimentBuilder;
import org.neurone.engine.layer.BatchNorm;
import org.neurone.engine.layer.Dense;
import org.neurone.engine.metric.LossValue;
import org.neurone.engine.model.State;
import org.neurone.engine.optimizer.Adam;
import org.neurone.engine.optimizer.Sgd;
import org.neurone.engine.run.Ending;

/** A run with {@code patience … best}, beside a bystander that learns the same and only looks on. */
class BestEpochTest {
    /** A hundred noisy points and far too many units: validation turns before the end. */
    private static ExperimentBuilder noisy() {
        return Experiment.builder()
                .data(DataSpec.of(new Moons(0.35, 100)).withValidation(0.2))
                .layer(new Dense(24, new Relu()))
                .layer(new BatchNorm(1e-5, 0.1))
                .optimizer(new Adam(0.9, 0.999, 1e-8))
                .seed(4)
                .epochs(400);
    }

    private static Experiment best(int patience) {
        return noisy().stop(new Patience(patience, true)).build();
    }

    private static Trainer loaded(Experiment experiment, Trainer saved) {
        return Trainer.of(experiment.toBuilder()
                .state(State.read(saved.state().encode()).state())
                .build());
    }

    @Test
    void aRunEndsWithTheWeightsOfItsLowestValidationLoss() {
        Trainer bystander = Trainer.of(noisy().build());
        double lowest = Double.POSITIVE_INFINITY;
        long epoch = 0;
        String hash = "";
        while (bystander.epoch() - epoch < 10) {
            bystander.stepEpoch();
            if (bystander.validationLoss() < lowest) {
                lowest = bystander.validationLoss();
                epoch = bystander.epoch();
                hash = bystander.hash();
            }
        }
        Trainer trainer = Trainer.of(best(10));
        assertEquals(Ending.STOP_RULE, trainer.run());
        assertEquals(epoch + 10, trainer.epoch());
        assertEquals(epoch, trainer.keptEpoch());
        assertEquals(hash, trainer.hash());
        assertEquals(lowest, trainer.validationLoss(), "statistics of batch normalisation included");
        assertNotEquals(bystander.hash(), trainer.hash());

        Trainer shorter = Trainer.of(
                noisy().epochs(epoch + 5).stop(new Patience(10, true)).build());
        assertEquals(Ending.EPOCHS, shorter.run());
        assertEquals(hash, shorter.hash(), "whatever ends it");
    }

    @Test
    void aRunThatIsSavedAnywhereAndTakenUpEndsInTheSameBits() {
        Trainer whole = Trainer.of(best(10));
        List<String> states = new ArrayList<>();
        whole.run(new TrainingListener() {
            @Override
            public void batch(Trainer at) {
                states.add(at.state().encode());
            }
        });
        assertTrue(states.size() > 50);
        for (int i = 3; i < states.size(); i += 17) {
            Trainer again = Trainer.of(best(10).toBuilder()
                    .state(State.read(states.get(i)).state())
                    .build());
            again.run();
            assertEquals(whole.state().encode(), again.state().encode(), "from update " + (i + 1));
        }
        Trainer over = loaded(best(10), whole);
        assertEquals(whole.hash(), over.hash(), "asked without a step it is the best epoch's network");
        assertEquals(Ending.STOP_RULE, over.run());
        assertEquals(whole.state().encode(), over.state().encode());
    }

    @Test
    void goingOnAfterTheEndGoesOnFromTheLastEpochAndNotFromTheBest() {
        Trainer longer = Trainer.of(best(30));
        longer.run();
        Trainer shorter = Trainer.of(best(10));
        shorter.run();
        assertTrue(shorter.keptEpoch() < shorter.epoch());
        Trainer later = loaded(best(30), shorter);
        later.run();
        assertEquals(longer.state().encode(), later.state().encode());
        shorter.adopt(best(30));
        shorter.run();
        assertEquals(longer.state().encode(), shorter.state().encode());

        Trainer plain = Trainer.of(noisy().epochs(longer.epoch()).build());
        plain.run();
        Trainer without = loaded(noisy().epochs(longer.epoch()).build(), later);
        assertEquals(plain.hash(), without.hash(), "a text that no longer asks for the best has the last");
    }

    @Test
    void aBreakdownUndoesTheBestOfAnEpochThatItUndoes() {
        Experiment wild = noisy().layers(List.of(new Dense(24, new Relu()), new Dense(1, new Linear())))
                .learningRate(0.001)
                .stop(new Patience(10, true))
                .build();
        Trainer trainer = Trainer.of(wild);
        for (int i = 0; i < 4; i++) {
            trainer.stepEpoch();
        }
        trainer.adopt(wild.toBuilder().optimizer(new Sgd()).learningRate(1e5).build());
        trainer.run();
        assertEquals(Ending.NOT_FINITE, trainer.ending());
        trainer.adopt(wild);
        Trainer again = loaded(wild, trainer);
        trainer.run();
        again.run();
        assertEquals(trainer.state().encode(), again.state().encode());
    }

    /** A claim about epoch n speaks of what a run of n epochs ends with, wherever the run goes on to. */
    @Test
    void claimsAreHeldAgainstTheBestSoFar() {
        Trainer whole = Trainer.of(best(10));
        whole.run();
        int after = (int) whole.keptEpoch() + 5;
        Expectation claim = new Expectation(new LossValue(), 0, after, null);
        Claims within = new Claims(List.of(claim));
        Claims atEnd = new Claims(List.of(claim));
        Trainer goesOn = Trainer.of(best(10));
        goesOn.listen(within);
        goesOn.run();
        Trainer ends = Trainer.of(best(10).toBuilder().epochs(after).build());
        ends.listen(atEnd);
        ends.run();
        assertEquals(ends.testLoss(), atEnd.verdicts().get(0).value());
        assertEquals(ends.testLoss(), within.verdicts().get(0).value());
        assertEquals(whole.hash(), goesOn.hash());
    }

    @Test
    void aWeightSetByHandIsSetInTheNetworkThatIsSeen() {
        Trainer trainer = Trainer.of(best(10));
        trainer.run();
        double seen = trainer.network().parameters(0).get(1);
        trainer.set(0, 0, 0.5);
        assertEquals(seen, trainer.network().parameters(0).get(1));
        trainer.stepBatch();
        assertNotEquals(seen, trainer.network().parameters(0).get(1));
        assertEquals(trainer.epoch(), trainer.keptEpoch());
    }
}
