package org.neurone.dsl.trouble;

/**
 * What the numbers of a run show of why it does not learn. Layers are those of the plan, from 0; epochs are counted in whole ones
 * behind the run, so that 0 is its start.
 */
public sealed interface Cause {
    /** How strongly the numbers speak for it, 0 to 1: causes that no trial tells apart stand in this order. */
    double weight();

    /** Units that put out the same for every example, so that no slope reaches their weights. */
    record Dead(int layer, boolean filters, String activation, int units, int of, long since) implements Cause {
        @Override
        public double weight() {
            return 2 * units >= of ? 0.6 + 0.35 * units / of : 0.2;
        }
    }

    /** Units that nearly every example drives to an end of their activation, where it is flat. */
    record Saturated(int layer, boolean filters, String activation, int units, int of, long since) implements Cause {
        @Override
        public double weight() {
            return 2 * units >= of ? 0.55 + 0.35 * units / of : 0.15;
        }
    }

    /** @param share of wrong answers that lie where the output's activation is flat, 0 to 1 */
    record StuckOutput(String activation, double share) implements Cause {
        @Override
        public double weight() {
            return 0.9 * share;
        }
    }

    /**
     * Steps that lead up instead of down.
     *
     * @param rises the share of the later epochs after which the loss was larger, 0 to 1
     * @param first the loss before the first step
     * @param last the loss now; NaN where a number stopped being finite
     */
    record RateTooLarge(double rate, double rises, double first, double last) implements Cause {
        @Override
        public double weight() {
            return Double.isNaN(last) ? 1 : last > first ? 0.95 : 0.4 + 0.5 * rises;
        }
    }

    /** Steps that lead down, and have not come far: the loss, three quarters on and now. */
    record RateTooSmall(double rate, double before, double last) implements Cause {
        @Override
        public double weight() {
            return 0.8;
        }
    }

    /**
     * A loss that has come to rest with no more units to bend the border.
     *
     * @param layer the hidden layer with the fewest units, −1 where there is none
     */
    record TooFewUnits(int layer, int units, double last) implements Cause {
        @Override
        public double weight() {
            return layer < 0 ? 0.75 : units <= 4 ? 0.7 : 0.5;
        }
    }

    /**
     * A rare class that hardly ever is the answer.
     *
     * @param share of the training examples that are of it, 0 to 1
     * @param recognised share of those that are taken for it, 0 to 1
     */
    record Unbalanced(String name, double share, double recognised) implements Cause {
        @Override
        public double weight() {
            return 0.9 * (1 - recognised);
        }
    }

    /**
     * A training loss that goes on falling while the held-out one has turned.
     *
     * @param epoch after which the held-out loss was the lowest
     * @param validation whether the held-out part is the validation part and not the test part
     */
    record Overfitting(int epoch, double lowest, double now, boolean validation) implements Cause {
        @Override
        public double weight() {
            return 0.85;
        }
    }
}
