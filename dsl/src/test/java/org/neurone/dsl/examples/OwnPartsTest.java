package org.neurone.dsl.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.neurone.dsl.Language;
import org.neurone.dsl.Reading;
import org.neurone.engine.Experiment;
import org.neurone.engine.Trainer;
import org.neurone.engine.activation.Sigmoid;
import org.neurone.engine.explain.Explainer;
import org.neurone.engine.explain.WeightExplanation;
import org.neurone.engine.layer.Dense;
import org.neurone.engine.metric.Accuracy;

class OwnPartsTest {
    private static final String TEXT = """
            layer 6 softsign
            gain start 0.5
            layer 1 sigmoid
            loss log-cosh
            optimizer signum beta 0.8
            """;

    private static Experiment fromJava() {
        return Experiment.builder()
                .layer(new Dense(6, new OwnParts.SoftSign()))
                .layer(new OwnParts.Gain(0.5))
                .layer(new Dense(1, new Sigmoid()))
                .loss(new OwnParts.LogCosh())
                .optimizer(new OwnParts.Signum(0.8))
                .build();
    }

    @Test
    void ownPartsAreReadFromATextAndWrittenBack() {
        Language language = Language.of(OwnParts.CATALOG);
        Reading reading = language.read(TEXT);
        assertTrue(reading.problems().isEmpty(), () -> reading.problems().toString());
        assertEquals(fromJava(), reading.experiment());
        assertEquals("neurone 1\n" + TEXT, language.write(fromJava()));
    }

    @Test
    void ownPartsLearnTheSameFromJavaAndFromAText() {
        Trainer java = Trainer.of(fromJava());
        Trainer text = Trainer.of(Language.of(OwnParts.CATALOG).read(TEXT).experiment());
        java.run();
        text.run();
        assertEquals(java.hash(), text.hash());
        assertTrue(java.measure(new Accuracy()) > 0.95, () -> "accuracy " + java.measure(new Accuracy()));
    }

    @Test
    void ownPartsPassTheNumericCheck() {
        Trainer trainer = Trainer.of(fromJava());
        trainer.stepEpoch();
        Explainer explainer = Explainer.of(trainer, 0, 1, 2);
        for (int layer = 0; layer < 3; layer++) {
            for (int number = 0; number < 6; number++) {
                WeightExplanation why = explainer.weight(layer, number);
                assertEquals(why.numeric(), why.slope(), 1e-9, "layer " + layer + " weight " + number);
            }
        }
    }

    @Test
    void aMisspeltOwnPartGetsItsName() {
        Reading reading = Language.of(OwnParts.CATALOG).read("layer 3 softsing");
        assertTrue(reading.problems().get(0).sentence().english().contains("softsign"));
    }
}
