package org.neurone.engine.data.term;

import java.util.ArrayList;
import java.util.List;

/**
 * A term of at most two variables as a function that needs no memory of its own: with the same operations in the same order as its
 * {@link Program}, and so with the same bits. For terms that are not deep, as a formula is not. Immutable.
 */
public final class Evaluator {
    private final Program.Step step;
    private final double operand;
    private final Evaluator left;
    private final Evaluator right;

    private Evaluator(Program.Step step, double operand, Evaluator left, Evaluator right) {
        this.step = step;
        this.operand = operand;
        this.left = left;
        this.right = right;
    }

    /**
     * Of a term that depends on these and nothing else.
     *
     * @throws IllegalArgumentException for more than two variables
     */
    public static Evaluator of(Term term, List<String> variables) {
        if (variables.size() > 2) {
            throw new IllegalArgumentException("at most two variables, but these are " + variables.size());
        }
        return Terms.compile(term, Terms.positions(variables)).tree();
    }

    /** The tree of steps in postfix order. */
    static Evaluator of(Program.Step[] steps, double[] operands) {
        List<Evaluator> stack = new ArrayList<>();
        for (int i = 0; i < steps.length; i++) {
            int taken = steps[i].taken();
            Evaluator right = taken < 2 ? null : stack.remove(stack.size() - 1);
            Evaluator left = taken < 1 ? null : stack.remove(stack.size() - 1);
            stack.add(new Evaluator(steps[i], operands[i], left, right));
        }
        return stack.get(0);
    }

    /** Whether it is that number whatever the variables. */
    public boolean isConstant(double value) {
        return step == Program.Step.CONSTANT && operand == value;
    }

    /** Its value for those variables; NaN or infinite where it has none. */
    public double at(double first, double second) {
        if (left == null) {
            return step == Program.Step.CONSTANT ? operand : operand == 0 ? first : second;
        }
        double x = left.at(first, second);
        return right == null ? Program.unary(step, x) : Program.combine(step, x, right.at(first, second));
    }
}
