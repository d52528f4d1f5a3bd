package org.neurone.engine.activation;

import org.neurone.engine.data.term.Evaluator;
import org.neurone.engine.data.term.Formula;

/** A function of one's own, a = f(z), whose slope f′ is its derivative by the rules of calculus. Equal where the formulas are. */
public final class FormulaActivation implements Elementwise {
    private final Formula formula;
    private final Evaluator value;
    private final Evaluator slope;

    /** @throws org.neurone.engine.reason.DataException where the formula cannot be read */
    public FormulaActivation(Formula formula) {
        this.formula = formula;
        this.value = Evaluator.of(formula.value(), formula.subject().variables());
        this.slope = Evaluator.of(formula.slope("z"), formula.subject().variables());
    }

    /** {@code a = …} in {@code z}. */
    public Formula formula() {
        return formula;
    }

    @Override
    public boolean flat() {
        return slope.isConstant(0);
    }

    @Override
    public double value(double z) {
        return value.at(z, 0);
    }

    @Override
    public double slope(double z, double a) {
        return slope.at(z, 0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FormulaActivation activation && activation.formula.equals(formula);
    }

    @Override
    public int hashCode() {
        return formula.hashCode();
    }

    @Override
    public String toString() {
        return "FormulaActivation[" + formula.text() + "]";
    }
}
