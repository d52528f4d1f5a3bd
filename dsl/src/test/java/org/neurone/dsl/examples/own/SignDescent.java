package org.neurone.dsl.examples.own;

import org.neurone.engine.catalog.Entry;
import org.neurone.engine.optimizer.Optimizer;
import org.neurone.engine.words.Wording;

/** An optimizer of one's own: w′ = w − η sign(g), every weight the same distance. */
public record SignDescent() implements Optimizer {
    static final Entry<SignDescent> ENTRY = Entry.of(
                    "sign-descent",
                    SignDescent.class,
                    Wording.of(
                            "Moves every weight by the same distance, down its slope.",
                            "Déplace chaque poids de la même distance, dans le sens de la descente."))
            .example("optimizer sign-descent")
            .build(arguments -> new SignDescent());

    @Override
    public double defaultLearningRate() {
        return 0.01;
    }

    @Override
    public void update(
            double[] weights, double[] gradient, double[][] memory, int from, int to, double rate, double step) {
        for (int i = from; i < to; i++) {
            if (gradient[i] != 0) {
                weights[i] -= gradient[i] > 0 ? rate : -rate;
            }
        }
    }
}
