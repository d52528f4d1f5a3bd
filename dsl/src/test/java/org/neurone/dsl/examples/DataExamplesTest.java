package org.neurone.dsl.examples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.neurone.dsl.Language;
import org.neurone.dsl.Reading;
import org.neurone.engine.Experiment;
import org.neurone.engine.Trainer;
import org.neurone.engine.activation.Sigmoid;
import org.neurone.engine.activation.Tanh;
import org.neurone.engine.data.DataSpec;
import org.neurone.engine.layer.Dense;
import org.neurone.engine.metric.Accuracy;

class DataExamplesTest {
    private static final String FRUIT = """
            weight;colour;ripe
            0,11;green;no
            0,12;green;no
            0,15;yellow;yes
            0,14;yellow;yes
            0,10;yellow;no
            0,16;red;yes
            0,13;red;yes
            0,09;red;no
            """;

    @Test
    void tableIsLearnedAndAnotherOneAnswered() {
        String[] answers = TrainOnCsv.answers(FRUIT, "colour;seller;weight\nred;x;0,17\ngreen;y;0,10\n");
        assertArrayEquals(new String[] {"yes", "no"}, answers);
    }

    @Test
    void ownSourceIsReadFromATextAndWrittenBack() {
        Language language = Language.of(Staircase.CATALOG);
        Reading reading = language.read("data staircase steps 4; layer 12 tanh; output 1 sigmoid; optimizer adam");
        assertTrue(reading.problems().isEmpty(), () -> reading.problems().toString());
        Experiment experiment = reading.experiment();
        assertEquals(new Staircase(4), experiment.data().source());
        assertTrue(language.write(experiment).contains("data staircase steps 4\n"));
        assertEquals(experiment, language.read(language.write(experiment)).experiment());
    }

    @Test
    void ownSourceTrainsTheSameFromJavaAndFromAText() {
        String text = "data staircase; layer 8 tanh; output 1 sigmoid; lr 0.5; epochs 20";
        Trainer fromText = Trainer.of(Language.of(Staircase.CATALOG).read(text).experiment());
        Trainer fromJava = Trainer.of(Experiment.builder()
                .data(DataSpec.of(new Staircase(3)))
                .layer(new Dense(8, new Tanh()))
                .layer(new Dense(1, new Sigmoid()))
                .learningRate(0.5)
                .epochs(20)
                .build());
        fromText.run();
        fromJava.run();
        assertEquals(fromText.hash(), fromJava.hash());
        assertTrue(fromJava.measure(new Accuracy()) > 0.8);
    }

    @Test
    void misspeltOwnSourceGetsItsName() {
        Reading reading = Language.of(Staircase.CATALOG).read("data stairkase");
        assertTrue(reading.problems().get(0).sentence().english().contains("staircase"));
    }
}
