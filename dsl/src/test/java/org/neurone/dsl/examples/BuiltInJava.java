package org.neurone.dsl.examples;

import org.neurone.dsl.Language;
import org.neurone.engine.activation.Relu;
import org.neurone.engine.data.DataSpec;
import org.neurone.engine.data.source.Moons;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.layer.Dense;
import org.neurone.engine.layer.Dropout;
import org.neurone.engine.loss.CrossEntropy;
import org.neurone.engine.optimizer.Adam;
import org.neurone.engine.schedule.Decay;
import org.neurone.engine.stop.Patience;

/** The same experiment as a builder and as a text: one method a statement. */
public final class BuiltInJava {
    /** What the builder's experiment prints as. */
    public static final String TEXT = """
        neurone 1
        data moons noise 20%
        layer 8 relu
        dropout 10%
        loss cross-entropy
        optimizer adam beta1 0.8
        lr 0.02 decay 0.1
        batch 20
        stop patience 10
        seed 7
        """;

    private BuiltInJava() {}

    public static Experiment experiment() {
        return Experiment.builder()
                .data(DataSpec.of(new Moons(0.2, 400)))
                .layer(new Dense(8, new Relu()))
                .layer(new Dropout(0.1))
                .loss(new CrossEntropy())
                .optimizer(new Adam(0.8, 0.999, 1e-8))
                .learningRate(0.02, new Decay(0.1))
                .batch(20)
                .stop(new Patience(10))
                .seed(7)
                .build();
    }

    public static String text() {
        return Language.standard().write(experiment());
    }
}
