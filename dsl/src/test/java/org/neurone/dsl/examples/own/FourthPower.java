package org.neurone.dsl.examples.own;

import org.neurone.engine.catalog.Entry;
import org.neurone.engine.loss.Loss;
import org.neurone.engine.words.Wording;

/** A loss of one's own: ℓ = (1/m) Σⱼ (predictedⱼ − desiredⱼ)⁴ over the m outputs, hard on large errors. */
public record FourthPower() implements Loss {
    static final Entry<FourthPower> ENTRY = Entry.of(
                    "fourth-power",
                    FourthPower.class,
                    Wording.of(
                            "The mean of the errors’ fourth power.", "La moyenne des erreurs à la puissance quatre."))
            .example("loss fourth-power")
            .build(arguments -> new FourthPower());

    @Override
    public double example(double[] predicted, double[] desired, int offset, int outputs) {
        double sum = 0;
        for (int j = offset; j < offset + outputs; j++) {
            double error = predicted[j] - desired[j];
            sum += error * error * error * error;
        }
        return sum / outputs;
    }

    @Override
    public void gradient(
            double[] predicted, double[] desired, double[] gradient, int offset, int outputs, double share) {
        for (int j = offset; j < offset + outputs; j++) {
            double error = predicted[j] - desired[j];
            gradient[j] = 4 * error * error * error * share / outputs;
        }
    }
}
