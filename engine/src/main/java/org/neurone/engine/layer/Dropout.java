package org.neurone.engine.layer;

import org.neurone.engine.data.Shape;
import org.neurone.engine.number.Decimal;

/**
 * Silences a share of the numbers at random in training and makes the rest larger by 1 / (1 − share); predictions pass
 * unchanged. N. Srivastava and others, “Dropout”, 2014, in the inverted form.
 *
 * @param share 0 to less than 1
 */
public record Dropout(double share) implements LayerSpec {
    /** @throws IllegalArgumentException where a setting is out of its range */
    public Dropout {
        if (!(share >= 0 && share < 1)) {
            throw new IllegalArgumentException(
                    "a dropout share lies from 0 to less than 1, but this is " + Decimal.print(share));
        }
    }

    @Override
    public Shape output(Shape input) {
        return input;
    }

    @Override
    public Layer layer(Shape input) {
        return new DropoutLayer(input, share);
    }
}
