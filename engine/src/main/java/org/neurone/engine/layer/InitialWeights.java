package org.neurone.engine.layer;

import org.neurone.engine.number.Values;
import org.neurone.engine.random.Rng;

/** Sets a layer's first weights and biases: by hand where the text does, else drawn and 0. */
final class InitialWeights {
    private InitialWeights() {}

    static void set(
            Weighting weighting, double[] parameters, int at, int weights, int biases, int fanIn, int fanOut, Rng rng) {
        // Drawn even where hands set them, so that setting one layer leaves the others' draws as they are.
        weighting.initializer().fill(parameters, at, at + weights, fanIn, fanOut, rng);
        copy(weighting.weights(), parameters, at);
        for (int i = at + weights; i < at + weights + biases; i++) {
            parameters[i] = 0;
        }
        copy(weighting.bias(), parameters, at + weights);
    }

    private static void copy(Values values, double[] parameters, int at) {
        if (values != null) {
            for (int i = 0; i < values.size(); i++) {
                parameters[at + i] = values.get(i);
            }
        }
    }
}
