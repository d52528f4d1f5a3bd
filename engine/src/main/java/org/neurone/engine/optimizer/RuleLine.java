package org.neurone.engine.optimizer;

/**
 * One line of an update with its number.
 *
 * @param symbol what is worked out, for instance {@code v′}
 * @param formula from what, for instance {@code m v + g}
 */
public record RuleLine(String symbol, String formula, double value) {
    /** The last line: w′ as the optimizer itself works it out. */
    static RuleLine result(
            String formula,
            Optimizer optimizer,
            double weight,
            double gradient,
            double[] memory,
            double rate,
            double step) {
        double[] w = {weight};
        double[][] own = new double[memory.length][1];
        for (int m = 0; m < memory.length; m++) {
            own[m][0] = memory[m];
        }
        optimizer.update(w, new double[] {gradient}, own, 0, 1, rate, step);
        return new RuleLine("w′", formula, w[0]);
    }
}
