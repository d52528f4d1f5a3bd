package org.neurone.engine.optimizer;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of an update with its number.
 *
 * @param symbol what is worked out, for instance {@code v′}
 * @param formula from what, for instance {@code m v + g}
 * @param letters what stands behind the formula's letters, save those that a line before worked out
 */
public record RuleLine(String symbol, String formula, double value, List<Letter> letters) {
    /** A letter of a formula and its number. */
    public record Letter(String letter, double value) {}

    /** Copies the list. */
    public RuleLine {
        letters = List.copyOf(letters);
    }

    /** A line of which no letter is told. */
    public RuleLine(String symbol, String formula, double value) {
        this(symbol, formula, value, List.of());
    }

    /** The same line with one letter more. */
    public RuleLine with(String letter, double number) {
        List<Letter> more = new ArrayList<>(letters);
        more.add(new Letter(letter, number));
        return new RuleLine(symbol, formula, value, more);
    }

    /** The last line: w′ as the optimizer itself works it out, by w, η and g. */
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
        return new RuleLine("w′", formula, w[0])
                .with("w", weight)
                .with("η", rate)
                .with("g", gradient);
    }
}
