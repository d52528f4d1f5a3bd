package org.neurone.engine.loss;

import org.neurone.engine.data.term.Formula;
import org.neurone.engine.data.term.Program;
import org.neurone.engine.data.term.Terms;

/**
 * A loss of one's own: ℓ = (1/m) Σⱼ f(aⱼ, yⱼ) over the m outputs, with a what was predicted and y what was desired, and ∂f/∂a by the
 * rules of calculus. Equal where the formulas are.
 */
public final class FormulaLoss implements Loss {
    private final Formula formula;
    private final Program value;
    private final Program slope;

    /** @throws org.neurone.engine.reason.DataException where the formula cannot be read */
    public FormulaLoss(Formula formula) {
        this.formula = formula;
        this.value = formula.program();
        this.slope = Terms.compile(
                formula.slope("a"), Terms.positions(formula.subject().variables()));
    }

    /** {@code l = …} in {@code a} and {@code y}. */
    public Formula formula() {
        return formula;
    }

    @Override
    public double example(double[] predicted, double[] desired, int offset, int outputs) {
        double[] pair = new double[2];
        double[] stack = new double[value.depth()];
        double sum = 0;
        for (int j = offset; j < offset + outputs; j++) {
            pair[0] = predicted[j];
            pair[1] = desired[j];
            sum += value.run(pair, 0, stack);
        }
        return sum / outputs;
    }

    @Override
    public void gradient(
            double[] predicted, double[] desired, double[] gradient, int offset, int outputs, double share) {
        double[] pair = new double[2];
        double[] stack = new double[slope.depth()];
        double factor = share / outputs;
        for (int j = offset; j < offset + outputs; j++) {
            pair[0] = predicted[j];
            pair[1] = desired[j];
            gradient[j] = factor * slope.run(pair, 0, stack);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FormulaLoss loss && loss.formula.equals(formula);
    }

    @Override
    public int hashCode() {
        return formula.hashCode();
    }

    @Override
    public String toString() {
        return "FormulaLoss[" + formula.text() + "]";
    }
}
