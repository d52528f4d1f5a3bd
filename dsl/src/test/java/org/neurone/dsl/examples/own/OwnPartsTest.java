package org.neurone.dsl.examples.own;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.neurone.dsl.Language;
import org.neurone.dsl.Reading;
import org.neurone.engine.Trainer;
import org.neurone.engine.activation.Sigmoid;
import org.neurone.engine.data.DataSpec;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.experiment.ExperimentBuilder;
import org.neurone.engine.layer.Dense;
import org.neurone.engine.metric.Accuracy;
import org.neurone.engine.number.Values;
import org.neurone.engine.optimizer.Sgd;

class OwnPartsTest {
    private static final Language LANGUAGE = Language.of(OwnParts.CATALOG);
    private static final String TEXT = "data staircase steps 2; layer 12 softsign; gain 2; output 1 sigmoid;"
            + " loss fourth-power; optimizer sign-descent; lr 0.02; epochs 40";

    private static ExperimentBuilder built() {
        return Experiment.builder()
                .data(DataSpec.of(new Staircase(2)))
                .layer(new Dense(12, new Softsign()))
                .layer(new Gain(2))
                .loss(new FourthPower())
                .optimizer(new SignDescent())
                .learningRate(0.02)
                .epochs(40);
    }

    @Test
    void textWithOwnPartsReadsWithoutAProblemAndIsWrittenBack() {
        Reading reading = LANGUAGE.read(TEXT);
        assertTrue(reading.problems().isEmpty(), () -> reading.problems().toString());
        String written = LANGUAGE.write(reading.experiment());
        assertTrue(written.contains("data staircase steps 2\nlayer 12 softsign\ngain 2\n"), written);
        assertEquals(reading.experiment(), LANGUAGE.read(written).experiment());
        assertEquals(written, LANGUAGE.format(written));
    }

    @Test
    void ownPartsTrainTheSameFromJavaAndFromAText() {
        Trainer fromText = Trainer.of(LANGUAGE.read(TEXT).experiment());
        Trainer fromJava = Trainer.of(built().layer(new Dense(1, new Sigmoid())).build());
        fromText.run();
        fromJava.run();
        assertEquals(fromText.hash(), fromJava.hash());
        double reached = fromText.measure(new Accuracy());
        assertTrue(reached > 0.85, "the staircase is learned: " + reached);
    }

    @Test
    void slopesAreThoseOfTheLoss() {
        Experiment descent = built().layer(new Dense(1, new Softsign()))
                .optimizer(new Sgd())
                .learningRate(1)
                .wholeBatch()
                .build();
        Trainer still = Trainer.of(descent);
        Trainer moved = Trainer.of(descent);
        moved.stepBatch();
        double step = 1e-5;
        for (int layer = 0; layer < 3; layer++) {
            Values before = still.network().parameters(layer);
            Values after = moved.network().parameters(layer);
            for (int i = 0; i < before.size(); i++) {
                still.set(layer, i, before.get(i) + step);
                double above = still.loss();
                still.set(layer, i, before.get(i) - step);
                double below = still.loss();
                still.set(layer, i, before.get(i));
                double slope = before.get(i) - after.get(i);
                assertEquals((above - below) / (2 * step), slope, 1e-8, "layer " + layer + ", number " + i);
            }
        }
    }

    @Test
    void misspeltPartGetsItsName() {
        Reading reading = LANGUAGE.read("data stairkase; layer 3 softsing");
        assertEquals(2, reading.problems().size());
        assertTrue(reading.problems().get(0).sentence().english().contains("staircase"));
        assertTrue(reading.problems().get(1).sentence().english().contains("softsign"));
    }
}
