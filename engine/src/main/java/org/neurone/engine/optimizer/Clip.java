package org.neurone.engine.optimizer;

import org.neurone.engine.number.Decimal;

/** A bound on gradients before they are used. */
public sealed interface Clip {
    /** Greater than 0. */
    double bound();

    /**
     * All gradients together, seen as one vector, are made no longer than {@code bound}; their direction stays. R.
     * Pascanu, T. Mikolov, Y. Bengio, “On the difficulty of training recurrent neural networks”, 2013.
     */
    record Norm(double bound) implements Clip {
        /** @throws IllegalArgumentException where a setting is out of its range */
        public Norm {
            requireAboveZero(bound);
        }
    }

    /** Each number of the gradient is cut to −{@code bound} … {@code bound}. */
    record Value(double bound) implements Clip {
        /** @throws IllegalArgumentException where a setting is out of its range */
        public Value {
            requireAboveZero(bound);
        }
    }

    private static void requireAboveZero(double bound) {
        if (!(bound > 0) || bound == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "gradients are clipped at a finite bound greater than 0, but this is " + Decimal.print(bound));
        }
    }
}
