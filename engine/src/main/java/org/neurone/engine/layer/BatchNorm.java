package org.neurone.engine.layer;

import org.neurone.engine.data.Shape;
import org.neurone.engine.number.Decimal;

/**
 * Brings each unit, or each channel of a picture, to mean 0 and variance 1 over the batch, then to a scale and a shift
 * that are learned. Predictions use running statistics. S. Ioffe, C. Szegedy, “Batch normalization”, 2015.
 *
 * @param epsilon added to the variance, greater than 0
 * @param momentum share of each batch in the running statistics, greater than 0, at most 1
 */
public record BatchNorm(double epsilon, double momentum) implements LayerSpec {
    /** With what a text means that says nothing: ε = 10⁻⁵, a momentum of 0.1. */
    public BatchNorm() {
        this(1e-5, 0.1);
    }

    /** @throws IllegalArgumentException where a setting is out of its range */
    public BatchNorm {
        if (!(epsilon > 0) || epsilon == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "the epsilon of batchnorm is a finite number greater than 0, but this is "
                            + Decimal.print(epsilon));
        }
        if (!(momentum > 0 && momentum <= 1)) {
            throw new IllegalArgumentException("the momentum of batchnorm is greater than 0 and at most 1, but this is "
                    + Decimal.print(momentum));
        }
    }

    @Override
    public Shape output(Shape input) {
        return input;
    }

    @Override
    public Layer layer(Shape input) {
        return new BatchNormLayer(input, this);
    }
}
