package org.neurone.engine.loss;

import org.neurone.engine.data.term.Evaluator;
import org.neurone.engine.data.term.Formula;

/**
 * A loss of one's own: ℓ = (1/m) Σⱼ f(aⱼ, yⱼ) over the m outputs, with a what was predicted and y what was desired, and ∂f/∂a by the
 * rules of calculus. Equal where the formulas are.
 */
public final class FormulaLoss implements Loss {
    private final Formula formula;
    private final Evaluator value;
    private final Evaluator slope;

    /** @throws org.neurone.engine.reason.DataException where the formula cannot be read */
    public FormulaLoss(Formula formula) {
        this.formula = formula;
        this.value = Evaluator.of(formula.value(), formula.subject().variables());
        this.slope = Evaluator.of(formula.slope("a"), formula.subject().variables());
    }

    /** {@code l = …} in {@code a} and {@code y}. */
    public Formula formula() {
        return formula;
    }

    @Override
    public double example(double[] predicted, double[] desired, int offset, int outputs) {
        double sum = 0;
        for (int j = offset; j < offset + outputs; j++) {
            sum += value.at(predicted[j], desired[j]);
        }
        return sum / outputs;
    }

    @Override
    public void gradient(
            double[] predicted, double[] desired, double[] gradient, int offset, int outputs, double share) {
        double factor = share / outputs;
        for (int j = offset; j < offset + outputs; j++) {
            gradient[j] = factor * slope.at(predicted[j], desired[j]);
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
