package org.neurone.dsl.examples;

import org.neurone.dsl.Language;
import org.neurone.engine.Network;
import org.neurone.engine.Trainer;
import org.neurone.engine.metric.Accuracy;

public class Moons {
    public static void main(String[] arguments) {
        var text = "data moons noise 10%; layer 8 tanh; output 1 sigmoid; loss cross-entropy; lr 0.5; epochs 50";
        Trainer trainer = Trainer.of(Language.standard().read(text).experiment());
        trainer.run();
        Network network = trainer.network();
        System.out.println("right on new points: " + trainer.measure(new Accuracy()));
        System.out.println("in the upper moon: " + network.predict(-1, 1.5)[0]);
        System.out.println(network.hash());
    }
}
