package org.neurone.engine.activation;

import org.neurone.engine.data.term.Formula;
import org.neurone.engine.data.term.Program;
import org.neurone.engine.data.term.Term;
import org.neurone.engine.data.term.Terms;

/** A function of one's own, a = f(z), whose slope f′ is its derivative by the rules of calculus. Equal where the formulas are. */
public final class FormulaActivation implements Elementwise {
    private final Formula formula;
    private final Program value;
    private final Program slope;
    private final boolean flat;

    /** @throws org.neurone.engine.reason.DataException where the formula cannot be read */
    public FormulaActivation(Formula formula) {
        Term derivative = formula.slope("z");
        this.formula = formula;
        this.value = formula.program();
        this.slope = Terms.compile(derivative, Terms.positions(formula.subject().variables()));
        this.flat = derivative.equals(new Term.Constant(0));
    }

    /** {@code a = …} in {@code z}. */
    public Formula formula() {
        return formula;
    }

    @Override
    public boolean flat() {
        return flat;
    }

    @Override
    public double value(double z) {
        return value.run(new double[] {z}, 0, new double[value.depth()]);
    }

    @Override
    public double slope(double z, double a) {
        return slope.run(new double[] {z}, 0, new double[slope.depth()]);
    }

    @Override
    public void forward(double[] z, double[] a, int offset, int rows, int width) {
        double[] stack = new double[value.depth()];
        int end = offset + rows * width;
        for (int i = offset; i < end; i++) {
            a[i] = value.run(z, i, stack);
        }
    }

    @Override
    public void backward(double[] z, double[] a, double[] delta, int offset, int rows, int width) {
        double[] stack = new double[slope.depth()];
        int end = offset + rows * width;
        for (int i = offset; i < end; i++) {
            delta[i] = delta[i] * slope.run(z, i, stack);
        }
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
