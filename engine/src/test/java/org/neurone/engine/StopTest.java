package org.neurone.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.neurone.engine.CrossValidation.Spread;
import org.neurone.engine.activation.Relu;
import org.neurone.engine.activation.Softmax;
import org.neurone.engine.activation.Tanh;
import org.neurone.engine.data.DataSpec;
import org.neurone.engine.data.source.Iris;
import org.neurone.engine.data.source.Moons;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.experiment.ExperimentBuilder;
import org.neurone.engine.layer.Dense;
import org.neurone.engine.metric.Accuracy;
import org.neurone.engine.optimizer.Adam;
import org.neurone.engine.run.Ending;

/** Runs that somebody ends before their time. */
class StopTest {
    private static ExperimentBuilder moons() {
        return Experiment.builder()
                .data(DataSpec.of(new Moons(0.35, 100)).withValidation(0.2))
                .layer(new Dense(24, new Relu()))
                .optimizer(new Adam(0.9, 0.999, 1e-8))
                .seed(4)
                .epochs(60);
    }

    @Test
    void aRunSaysWhoStoppedItAndGoesOnToTheSameBits() {
        Trainer whole = Trainer.of(moons().build());
        whole.run();
        List<String> heard = new ArrayList<>();
        Trainer trainer = Trainer.of(moons().build())
                .onEpoch(now -> {
                    if (now.epoch() == 3) {
                        now.stop("supper");
                    }
                })
                .onEnd(now -> heard.add(now.ending() + " " + now.stoppedBy()));
        assertEquals(Ending.STOPPED, trainer.run());
        assertEquals("supper", trainer.stoppedBy());
        assertEquals(3, trainer.epoch());
        assertTrue(trainer.toString().endsWith("epoch 3 of 60, step 15, STOPPED by supper]"), trainer.toString());
        assertEquals(Ending.EPOCHS, trainer.run());
        assertNull(trainer.stoppedBy());
        assertEquals(List.of("STOPPED supper", "EPOCHS null"), heard);
        assertEquals(whole.hash(), trainer.hash());
    }

    @Test
    void aStopAskedForBetweenRunsEndsTheNextBeforeItsFirstBatch() {
        Trainer trainer = Trainer.of(moons().build());
        trainer.stop("the host");
        assertEquals(Ending.STOPPED, trainer.run());
        assertEquals(0, trainer.step());
        trainer.stepBatch();
        assertEquals(Ending.NONE, trainer.ending(), "a step goes on");
    }

    @Test
    void anInterruptEndsARunAndStays() {
        Trainer trainer = Trainer.of(moons().build());
        trainer.onEpoch(now -> {
            if (now.epoch() == 2) {
                Thread.currentThread().interrupt();
            }
        });
        assertEquals(Ending.STOPPED, trainer.run());
        assertTrue(Thread.interrupted(), "whoever owns the thread sees it too");
        assertEquals("interrupt", trainer.stoppedBy());
        assertEquals(2, trainer.epoch());
    }

    /** The bystander learns the same and keeps nothing. */
    @Test
    void whoKeepsTheBestHasItWhoeverStopsAndLearnsOnAsIfNothingHadBeen() {
        Trainer bystander = Trainer.of(moons().build());
        double lowest = Double.POSITIVE_INFINITY;
        long epoch = 0;
        while (bystander.epoch() - epoch < 5) {
            bystander.stepEpoch();
            if (bystander.validationLoss() < lowest) {
                lowest = bystander.validationLoss();
                epoch = bystander.epoch();
            }
        }
        Experiment best = moons().keepBest(1000).build();
        Trainer whole = Trainer.of(best);
        whole.run();
        Trainer trainer = Trainer.of(best);
        long last = epoch + 5;
        trainer.onEpoch(now -> {
            if (now.epoch() == last) {
                now.stop("seen enough");
            }
        });
        trainer.run();
        assertEquals(epoch, trainer.keptEpoch());
        assertEquals(lowest, trainer.validationLoss());
        assertNotEquals(bystander.hash(), trainer.hash());
        trainer.stepBatch();
        bystander.stepBatch();
        assertEquals(bystander.hash(), trainer.hash());
        trainer.run();
        assertEquals(whole.hash(), trainer.hash());
    }

    private static ExperimentBuilder iris() {
        return Experiment.builder()
                .data(DataSpec.of(new Iris()).withFolds(5))
                .layer(new Dense(4, new Tanh()))
                .layer(new Dense(3, new Softmax()))
                .learningRate(0.5)
                .epochs(20);
    }

    @Test
    void foldsAreMeasuredInOneLine() {
        CrossValidation folds = CrossValidation.of(iris().build());
        double[] scores = new double[5];
        for (int fold = 1; fold <= 5; fold++) {
            Trainer trainer = folds.trainer(fold);
            trainer.run();
            scores[fold - 1] = trainer.measure(new Accuracy());
        }
        assertEquals(Spread.of(scores), folds.measure(new Accuracy()));
        assertEquals("5 ± 2", Spread.of(2, 4, 4, 4, 5, 5, 7, 9).toString());
        Thread.currentThread().interrupt();
        assertThrows(IllegalStateException.class, () -> folds.measure(new Accuracy()));
        assertTrue(Thread.interrupted());
    }

    @Test
    void networksSayInADebuggerWhatTheyAre() {
        assertEquals(
                "Network[4-4-3, 35 weights, classes [setosa, versicolor, virginica]]",
                Trainer.of(iris().build()).network().toString());
    }
}
