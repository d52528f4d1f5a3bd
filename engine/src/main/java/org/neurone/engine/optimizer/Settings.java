package org.neurone.engine.optimizer;

import org.neurone.engine.number.Decimal;

/** Checks that the optimizers' records share. */
final class Settings {
    private Settings() {}

    static void requireShareBelowOne(String name, double value) {
        if (!(value >= 0 && value < 1)) {
            throw new IllegalArgumentException(
                    name + " lies from 0 to less than 1, but this is " + Decimal.print(value));
        }
    }

    static void requireNotNegative(String name, double value) {
        if (!(value >= 0) || value == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    name + " is a finite number of at least 0, but this is " + Decimal.print(value));
        }
    }
}
