package org.neurone.engine.examples;

import org.neurone.engine.Network;
import org.neurone.engine.Trainer;
import org.neurone.engine.activation.Softmax;
import org.neurone.engine.activation.Tanh;
import org.neurone.engine.data.DataSpec;
import org.neurone.engine.data.source.Iris;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.explain.Explainer;
import org.neurone.engine.layer.Dense;
import org.neurone.engine.loss.CrossEntropy;
import org.neurone.engine.metric.Accuracy;

public class Flowers {
    public static void main(String[] arguments) {
        Experiment experiment = Experiment.builder()
                .data(DataSpec.of(new Iris()))
                .layer(new Dense(8, new Tanh()))
                .layer(new Dense(3, new Softmax()))
                .loss(new CrossEntropy())
                .epochs(60)
                .build();
        Trainer trainer = Trainer.of(experiment);
        var why = Explainer.of(trainer, trainer.nextExample()).weight(0, 3);
        System.out.println("slope of one weight, and its numeric check: " + why.slope() + " " + why.numeric());
        trainer.run();
        System.out.println("right on new flowers: " + trainer.measure(new Accuracy()));
        Network network = trainer.network();
        System.out.println(network.classify(5.1, 3.5, 1.4, 0.2));
        System.out.println(network.hash());
    }
}
