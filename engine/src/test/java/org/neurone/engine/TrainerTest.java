package org.neurone.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.neurone.engine.activation.Linear;
import org.neurone.engine.activation.Relu;
import org.neurone.engine.activation.Sigmoid;
import org.neurone.engine.activation.Softmax;
import org.neurone.engine.activation.Step;
import org.neurone.engine.activation.Tanh;
import org.neurone.engine.catalog.Arguments;
import org.neurone.engine.catalog.Catalog;
import org.neurone.engine.catalog.Kind;
import org.neurone.engine.data.DataSpec;
import org.neurone.engine.data.Source;
import org.neurone.engine.data.source.Gates;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.experiment.ExperimentBuilder;
import org.neurone.engine.layer.BatchNorm;
import org.neurone.engine.layer.Dense;
import org.neurone.engine.layer.Dropout;
import org.neurone.engine.layer.Weighting;
import org.neurone.engine.loss.CrossEntropy;
import org.neurone.engine.metric.Accuracy;
import org.neurone.engine.model.State;
import org.neurone.engine.optimizer.Adam;
import org.neurone.engine.optimizer.Clip;
import org.neurone.engine.optimizer.Momentum;
import org.neurone.engine.optimizer.Perceptron;
import org.neurone.engine.regularizer.L2;
import org.neurone.engine.run.Breakdown;
import org.neurone.engine.run.Ending;
import org.neurone.engine.schedule.Decay;
import org.neurone.engine.stop.LossReached;
import org.neurone.engine.stop.Patience;

class TrainerTest {
    static ExperimentBuilder circle() {
        return Experiment.builder()
                .layer(new Dense(4, new Tanh()))
                .layer(new Dense(1, new Sigmoid()))
                .batch(16)
                .learningRate(0.3)
                .epochs(20);
    }

    /** A bit of everything that draws, remembers or counts: 280 examples in batches of 9 leave a batch of 1. */
    static Experiment everything() {
        return manyThings().stop(new Patience(50)).build();
    }

    static ExperimentBuilder manyThings() {
        return Experiment.builder()
                .layer(new Dense(6, new Tanh()))
                .layer(new BatchNorm(1e-5, 0.1))
                .layer(new Dropout(0.25))
                .layer(new Dense(1, new Sigmoid()))
                .loss(new CrossEntropy())
                .optimizer(new Adam(0.9, 0.999, 1e-8))
                .learningRate(0.02, new Decay(0.1))
                .batch(9)
                .epochs(12)
                .regularize(new L2(0.001))
                .clip(new Clip.Norm(0.5));
    }

    @Test
    void examplesBatchesAndEpochsLeadToTheSameBits() {
        Trainer byExample = Trainer.of(everything());
        Trainer byBatch = Trainer.of(everything());
        Trainer byEpoch = Trainer.of(everything());
        int examples = byEpoch.data().train().size();
        for (int i = 0; i < 3 * examples; i++) {
            byExample.stepExample();
        }
        while (byBatch.epoch() < 3) {
            byBatch.stepBatch();
        }
        for (int i = 0; i < 3; i++) {
            byEpoch.stepEpoch();
        }
        assertEquals(3, byExample.epoch());
        assertEquals(byEpoch.hash(), byExample.hash());
        assertEquals(byEpoch.hash(), byBatch.hash());
        assertEquals(byEpoch.step(), byExample.step());
    }

    @Test
    void aRunThatIsSavedLoadedAndContinuedEqualsOneThatNeverStopped() {
        Trainer whole = Trainer.of(everything());
        whole.run();
        Trainer first = Trainer.of(everything());
        for (int i = 0; i < 101; i++) {
            first.stepBatch();
        }
        assertNotEquals(0, first.position(), "it stops within an epoch");
        String saved = first.state().encode();
        Experiment loaded =
                everything().toBuilder().state(State.read(saved).state()).build();
        Trainer second = Trainer.of(loaded);
        assertEquals(saved, second.state().encode());
        second.run();
        assertEquals(whole.state().encode(), second.state().encode());
        assertEquals(whole.hash(), second.hash());
    }

    @Test
    void rewindingComesBackToTheVerySameStart() {
        Trainer trainer = Trainer.of(everything());
        String start = trainer.state().encode();
        trainer.run();
        String end = trainer.hash();
        trainer.rewind();
        assertEquals(start, trainer.state().encode());
        trainer.run();
        assertEquals(end, trainer.hash());
    }

    @Test
    void rewindingForgetsWhatWasMeasuredAfterAChangeByHand() {
        Trainer trainer = Trainer.of(everything());
        double loss = trainer.loss();
        double testLoss = trainer.testLoss();
        trainer.set(0, 0, 100);
        assertNotEquals(loss, trainer.loss());
        assertNotEquals(testLoss, trainer.testLoss());
        trainer.rewind();
        assertEquals(loss, trainer.loss());
        assertEquals(testLoss, trainer.testLoss());
    }

    @Test
    void anotherSeedIsAnotherStart() {
        assertNotEquals(
                Trainer.of(circle().build()).hash(),
                Trainer.of(circle().seed(2).build()).hash());
    }

    @Test
    void dropoutDoesNotReshuffleTheData() {
        Trainer without = Trainer.of(circle().build());
        Trainer with = Trainer.of(
                circle().layers(List.of(new Dense(4, new Tanh()), new Dropout(0.5), new Dense(1, new Sigmoid())))
                        .build());
        List<Integer> first = new ArrayList<>();
        List<Integer> second = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            first.add(without.nextExample());
            second.add(with.nextExample());
            without.stepExample();
            with.stepExample();
        }
        assertEquals(first, second);
    }

    @Test
    void settingsChangeInFlight() {
        Trainer trainer = Trainer.of(circle().build());
        trainer.stepEpoch();
        trainer.stepBatch();
        assertFalse(trainer.touched());
        String before = trainer.hash();
        trainer.adopt(circle().optimizer(new Momentum(0.8))
                .learningRate(0.01)
                .batch(50)
                .epochs(40)
                .build());
        assertEquals(before, trainer.hash(), "the weights stay");
        assertTrue(trainer.touched());
        assertEquals(0.01, trainer.learningRate());
        long step = trainer.step();
        trainer.stepEpoch();
        assertEquals(step + 6, trainer.step(), "the 264 examples left of the epoch make six batches of 50");
        assertThrows(
                IllegalArgumentException.class,
                () -> trainer.adopt(circle().seed(9).build()));
    }

    @Test
    void aWeightSetByHandIsNoted() {
        Trainer trainer = Trainer.of(circle().build());
        trainer.set(0, 3, 0.25);
        assertEquals(0.25, trainer.network().parameters(0).get(3));
        assertTrue(trainer.state().parts().touched());
        assertThrows(IllegalArgumentException.class, () -> trainer.set(0, 12, 1));
        assertThrows(IllegalArgumentException.class, () -> trainer.set(0, 0, Double.NaN));
    }

    @Test
    void aLossThatIsNotFiniteEndsTheRunAtTheLastFiniteState() {
        Experiment wild = circle().layers(List.of(new Dense(4, new Relu()), new Dense(1, new Linear())))
                .learningRate(1e5)
                .batch(5)
                .build();
        List<Double> losses = new ArrayList<>();
        List<String> hashes = new ArrayList<>();
        Trainer trainer = Trainer.of(wild);
        Ending ending = trainer.run(new TrainingListener() {
            @Override
            public void batch(Trainer at) {
                losses.add(at.batchLoss());
                hashes.add(at.hash());
            }
        });
        assertEquals(Ending.NOT_FINITE, ending);
        Breakdown breakdown = trainer.breakdown();
        assertEquals(1, breakdown.epoch());
        assertEquals(losses.size() + 1, breakdown.step());
        assertFalse(breakdown.atStart(), "so that the learning rate is to blame");
        assertEquals(losses.size() - 1, trainer.step(), "before the update that broke it");
        assertEquals(hashes.get(hashes.size() - 2), trainer.hash());
        assertTrue(Double.isNaN(trainer.stepBatch()), "it stays where it is");
        trainer.adopt(wild.toBuilder().learningRate(0.001).build());
        assertNull(trainer.breakdown());
        assertTrue(Math.abs(trainer.stepBatch()) < Double.POSITIVE_INFINITY);
    }

    @Test
    void stopRulesEndARunEarly() {
        Trainer trainer =
                Trainer.of(circle().epochs(2000).stop(new LossReached(0.05)).build());
        assertEquals(Ending.STOP_RULE, trainer.run());
        assertTrue(trainer.loss() <= 0.05);
        assertTrue(trainer.epoch() < 2000);
    }

    @Test
    void aRunThatARuleEndedIsOverWhenItIsLoadedToo() {
        Experiment patient =
                circle().epochs(500).stop(new Patience(2)).learningRate(3).build();
        Trainer trainer = Trainer.of(patient);
        assertEquals(Ending.STOP_RULE, trainer.run());
        Trainer loaded = Trainer.of(patient.toBuilder()
                .state(State.read(trainer.state().encode()).state())
                .build());
        assertEquals(Ending.STOP_RULE, loaded.run());
        assertEquals(trainer.state().encode(), loaded.state().encode());
        loaded.adopt(patient.toBuilder().learningRate(0.1).build());
        loaded.run();
        assertTrue(loaded.step() > trainer.step(), "hands open it again");
    }

    @Test
    void patienceCountsTheEpochsWithoutANewLow() {
        Trainer trainer = Trainer.of(
                circle().epochs(500).learningRate(1e-300).stop(new Patience(3)).build());
        assertEquals(Ending.STOP_RULE, trainer.run());
        assertEquals(4, trainer.epoch(), "the first epoch is a low, three more are none");
    }

    /** Writes down what it hears: e(xample), b(atch), E(poch), ! for the end. */
    private static final class Diary implements TrainingListener {
        private final StringBuilder heard = new StringBuilder();

        @Override
        public void example(Trainer trainer) {
            heard.append('e');
        }

        @Override
        public void batch(Trainer trainer) {
            heard.append('b');
        }

        @Override
        public void epoch(Trainer trainer) {
            heard.append('E');
        }

        @Override
        public void end(Trainer trainer) {
            heard.append('!');
        }
    }

    @Test
    void aListenerHearsOfEachStepWhoeverTakesIt() {
        Experiment experiment = Experiment.builder()
                .data(DataSpec.of(new Gates.Xor()))
                .layer(new Dense(2, new Tanh()))
                .batch(3)
                .epochs(2)
                .build();
        Diary byBatch = new Diary();
        Trainer trainer = Trainer.of(experiment);
        trainer.listen(byBatch);
        trainer.stepExample();
        trainer.stepBatch();
        trainer.stepBatch();
        trainer.stepEpoch();
        assertEquals("ebbEbbE!", byBatch.heard.toString());

        Diary byRun = new Diary();
        Diary ofOneRun = new Diary();
        Trainer running = Trainer.of(experiment);
        running.listen(byRun);
        running.run(ofOneRun);
        assertEquals("eeebebEeeebebE!", byRun.heard.toString());
        assertEquals(byRun.heard.toString(), ofOneRun.heard.toString());
        running.rewind();
        running.stepBatch();
        assertEquals("eeebebEeeebebE!b", byRun.heard.toString());
        assertEquals("eeebebEeeebebE!", ofOneRun.heard.toString(), "it listened to one run alone");
    }

    @Test
    void aListenerHearsEachStepAndCanEndTheRun() {
        List<String> heard = new ArrayList<>();
        int[] examples = {0};
        Trainer trainer = Trainer.of(circle().batch(140).epochs(3).build());
        trainer.run(new TrainingListener() {
            @Override
            public void example(Trainer at) {
                examples[0]++;
                assertEquals(examples[0] % 280, at.position());
            }

            @Override
            public void batch(Trainer at) {
                heard.add("batch " + at.step());
            }

            @Override
            public void epoch(Trainer at) {
                heard.add("epoch " + at.epoch());
            }

            @Override
            public boolean goesOn(Trainer at) {
                return at.step() < 3;
            }
        });
        assertEquals(List.of("batch 1", "batch 2", "epoch 1", "batch 3"), heard);
        assertEquals(3 * 140, examples[0]);
        assertEquals(Ending.EPOCHS, trainer.run());
    }

    @Test
    void rosenblattsRuleLearnsAnAnd() {
        Experiment and = Experiment.builder()
                .data(DataSpec.of(source("and")))
                .layer(new Dense(1, new Step(), Weighting.DEFAULT.withWeights(0, 0)))
                .optimizer(new Perceptron())
                .batch(1)
                .shuffle(false)
                .build();
        Trainer trainer = Trainer.of(and);
        for (int i = 0; i < 4; i++) {
            trainer.stepBatch();
        }
        // By hand: 00, 01 and 10 ask for 0 and get it; 11 asks for 1 and gets 0, so both weights and the bias rise by
        // 1.
        assertArrayEquals(
                new double[] {1, 1, 1}, trainer.network().parameters(0).toArray());
        trainer.run();
        assertEquals(1, trainer.measure(new Accuracy()));
    }

    @Test
    void frozenLayersStayAsTheyAre() {
        Experiment frozen = circle().layers(
                        List.of(new Dense(4, new Tanh(), Weighting.DEFAULT.asFrozen()), new Dense(1, new Sigmoid())))
                .build();
        Trainer trainer = Trainer.of(frozen);
        double[] before = trainer.network().parameters(0).toArray();
        double[] last = trainer.network().parameters(1).toArray();
        trainer.stepEpoch();
        assertArrayEquals(before, trainer.network().parameters(0).toArray());
        assertNotEquals(last[0], trainer.network().parameters(1).get(0));
    }

    @Test
    void anExperimentWithAFaultIsRefusedWithItsSentence() {
        Experiment wrong = circle().layers(List.of(new Dense(1, new Softmax()))).build();
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> Trainer.of(wrong));
        assertTrue(refusal.getMessage().contains("softmax"), refusal::getMessage);
    }

    private static Source source(String name) {
        return Catalog.standard().entry(Kind.SOURCE, name).build(new Arguments(Map.of()));
    }
}
