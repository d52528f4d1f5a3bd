package org.neurone.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neurone.engine.activation.Relu;
import org.neurone.engine.activation.Sigmoid;
import org.neurone.engine.data.DataSpec;
import org.neurone.engine.data.source.Iris;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.experiment.ExperimentBuilder;
import org.neurone.engine.layer.Dense;
import org.neurone.engine.loss.Quadratic;
import org.neurone.engine.metric.Accuracy;
import org.neurone.engine.model.State;
import org.neurone.engine.model.StateParts;
import org.neurone.engine.optimizer.Adam;
import org.neurone.engine.optimizer.Clip;
import org.neurone.engine.optimizer.Sgd;
import org.neurone.engine.regularizer.L1;
import org.neurone.engine.schedule.Cosine;
import org.neurone.engine.schedule.Decay;
import org.neurone.engine.stop.LossReached;

/** Settings that change while a run is under way, in the middle of an epoch. */
class AdoptTest {
    /** Changes of how the run learns: hands were on it. */
    static Stream<Consumer<ExperimentBuilder>> changesThatTouch() {
        return Stream.of(
                change -> change.learningRate(0.03, new Decay(0.1)),
                change -> change.learningRate(0.02, new Cosine(9L)),
                change -> change.batch(10),
                change -> change.optimizer(new Sgd()),
                change -> change.optimizer(new Adam(0.8, 0.999, 1e-8)),
                change -> change.regularize(new L1(0.1)),
                change -> change.shuffle(false),
                change -> change.clip(new Clip.Norm(0.4)),
                change -> change.clip(null));
    }

    @ParameterizedTest
    @MethodSource("changesThatTouch")
    void aChangeOfHowItLearnsTouchesTheRunAndHoldsFromTheNextUpdateOn(Consumer<ExperimentBuilder> change) {
        Trainer plain = midEpoch();
        Trainer changed = midEpoch();
        String before = changed.hash();
        adopt(changed, change);
        assertEquals(true, changed.touched());
        assertEquals(before, changed.hash(), "the weights stay");
        for (int i = 0; i < 60; i++) {
            plain.stepBatch();
            changed.stepBatch();
        }
        assertNotEquals(plain.hash(), changed.hash());
        changed.rewind();
        assertFalse(changed.touched());
    }

    /** Also under hands a run that is saved and loaded goes on as one that never stopped. */
    @ParameterizedTest
    @MethodSource("changesThatTouch")
    void aChangedRunIsSavedAndLoadedWithoutATrace(Consumer<ExperimentBuilder> change) {
        Trainer changed = midEpoch();
        adopt(changed, change);
        changed.stepBatch();
        Trainer loaded = Trainer.of(changed.settings().toBuilder()
                .state(State.read(changed.state().encode()).state())
                .build());
        for (int i = 0; i < 60; i++) {
            changed.stepBatch();
            loaded.stepBatch();
        }
        assertEquals(changed.state().encode(), loaded.state().encode());
    }

    static Stream<Consumer<ExperimentBuilder>> changesThatDoNot() {
        return Stream.of(
                change -> change.epochs(900),
                change -> change.metric(new Accuracy()),
                change -> change.stop(new LossReached(0)),
                change -> change.title("another"));
    }

    @ParameterizedTest
    @MethodSource("changesThatDoNot")
    void aChangeOfAnythingElseLeavesEveryBitAsItWouldHaveBeen(Consumer<ExperimentBuilder> change) {
        Trainer plain = midEpoch();
        Trainer changed = midEpoch();
        adopt(changed, change);
        assertFalse(changed.touched());
        for (int i = 0; i < 60; i++) {
            plain.stepBatch();
            changed.stepBatch();
        }
        StateParts expected = plain.state().parts();
        StateParts parts = changed.state().parts();
        assertArrayEquals(expected.parameters(), parts.parameters());
        assertArrayEquals(expected.statistics(), parts.statistics());
        assertArrayEquals(expected.memory(), parts.memory());
        assertArrayEquals(expected.shuffle(), parts.shuffle());
        assertArrayEquals(expected.dropout(), parts.dropout());
    }

    @Test
    void anotherOptimizerStartsWithNothingRemembered() {
        Trainer trainer = midEpoch();
        assertEquals(37, trainer.state().parts().optimizerStep());
        adopt(trainer, change -> change.optimizer(new Adam(0.8, 0.999, 1e-8)));
        StateParts parts = trainer.state().parts();
        assertEquals(0, parts.optimizerStep());
        for (double[] memory : parts.memory()) {
            assertArrayEquals(new double[parts.parameters().length], memory);
        }
    }

    @Test
    void anotherNetworkDataLossOrSeedIsRefused() {
        Trainer trainer = midEpoch();
        Experiment own = trainer.settings();
        for (Experiment other : List.of(
                own.toBuilder().seed(7).build(),
                own.toBuilder().data(DataSpec.of(new Iris())).build(),
                own.toBuilder().loss(new Quadratic()).build(),
                own.toBuilder()
                        .layers(List.of(new Dense(6, new Relu()), new Dense(1, new Sigmoid())))
                        .build())) {
            assertFalse(trainer.canAdopt(other));
        }
        assertEquals(true, trainer.canAdopt(own));
    }

    /** 280 examples in batches of 9, at the 5th of the second epoch, with two examples of the batch at hand shown. */
    private static Trainer midEpoch() {
        Trainer trainer = Trainer.of(TrainerTest.manyThings().build());
        trainer.stepEpoch();
        for (int i = 0; i < 5; i++) {
            trainer.stepBatch();
        }
        trainer.stepExample();
        trainer.stepExample();
        assertEquals(47, trainer.position());
        return trainer;
    }

    private static void adopt(Trainer trainer, Consumer<ExperimentBuilder> change) {
        ExperimentBuilder other = trainer.settings().toBuilder();
        change.accept(other);
        trainer.adopt(other.build());
        assertArrayEquals(new long[] {1, 47}, new long[] {trainer.epoch(), trainer.position()});
    }
}
