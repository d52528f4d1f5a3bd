package org.neurone.engine.data.term;

import org.neurone.engine.number.Elementary;

/**
 * A formula or a feature as steps on a stack, in postfix order: however deeply it is nested, running it takes a loop and
 * no recursion. Immutable; the stack is the caller's.
 */
public final class Program {
    /** One step: what it takes from the stack is replaced by what it gives. */
    enum Step {
        COLUMN,
        CONSTANT,
        ADD,
        SUBTRACT,
        MULTIPLY,
        DIVIDE,
        NEGATE,
        POWER,
        SIN,
        COS,
        TAN,
        EXP,
        LOG,
        SQRT,
        ABS,
        TANH,
        SIGMOID,
        SIGN;

        /** How many numbers it takes from the stack. */
        int taken() {
            return switch (this) {
                case COLUMN, CONSTANT -> 0;
                case ADD, SUBTRACT, MULTIPLY, DIVIDE, POWER -> 2;
                default -> 1;
            };
        }
    }

    private final Step[] steps;
    private final double[] operands;
    private final int depth;

    private Program(Step[] steps, double[] operands, int depth) {
        this.steps = steps;
        this.operands = operands;
        this.depth = depth;
    }

    /** Numbers that {@link #run} needs on its stack. */
    public int depth() {
        return depth;
    }

    /**
     * What {@link #run} takes, in operations of about a multiplication in a product of matrices each, where a step on the
     * stack takes eight: measured once and rounded.
     */
    public double effort() {
        double effort = 0;
        for (Step step : steps) {
            effort += switch (step) {
                case POWER -> 128;
                case TAN -> 64;
                case SIN, COS, EXP, LOG, TANH, SIGMOID -> 32;
                case SQRT -> 16;
                default -> 8;
            };
        }
        return effort;
    }

    /** The value for the columns {@code row[at …]}; NaN or infinite where the formula has none. */
    public double run(double[] row, int at, double[] stack) {
        int top = -1;
        for (int i = 0; i < steps.length; i++) {
            switch (steps[i]) {
                case COLUMN -> stack[++top] = row[at + (int) operands[i]];
                case CONSTANT -> stack[++top] = operands[i];
                case NEGATE, SIN, COS, TAN, EXP, LOG, SQRT, ABS, TANH, SIGMOID, SIGN ->
                    stack[top] = unary(steps[i], stack[top]);
                default -> {
                    top--;
                    stack[top] = combine(steps[i], stack[top], stack[top + 1]);
                }
            }
        }
        return stack[0];
    }

    static double unary(Step step, double x) {
        return switch (step) {
            case NEGATE -> -x;
            case SIN -> Elementary.sin(x);
            case COS -> Elementary.cos(x);
            case TAN -> Elementary.sin(x) / Elementary.cos(x);
            case EXP -> Elementary.exp(x);
            case LOG -> Elementary.log(x);
            case SQRT -> Math.sqrt(x);
            case ABS -> Math.abs(x);
            case TANH -> Elementary.tanh(x);
            case SIGMOID -> Elementary.sigmoid(x);
            case SIGN -> x > 0 ? 1 : x < 0 ? -1 : x;
            default -> throw new IllegalStateException(step + " does not take one number");
        };
    }

    /** The same steps as a tree. */
    Evaluator tree() {
        return Evaluator.of(steps, operands);
    }

    static double combine(Step step, double left, double right) {
        return switch (step) {
            case ADD -> left + right;
            case SUBTRACT -> left - right;
            case MULTIPLY -> left * right;
            case DIVIDE -> left / right;
            case POWER -> power(left, right);
            default -> throw new IllegalStateException(step + " does not take two numbers");
        };
    }

    /** Whole exponents by multiplication, so that powers of negative numbers exist; others as e^(b·ln a), a ≥ 0. */
    private static double power(double base, double exponent) {
        if (Math.abs(exponent) <= 1024 && exponent == Math.floor(exponent)) {
            return Elementary.pow(base, (int) exponent);
        }
        if (base == 0 && exponent > 0) {
            return 0;
        }
        return Elementary.exp(exponent * Elementary.log(base));
    }

    /** Gathers steps and counts the stack. */
    static final class Builder {
        private Step[] steps = new Step[16];
        private double[] operands = new double[16];
        private int size;
        private int height;
        private int depth;

        void column(int position) {
            push(Step.COLUMN, position);
        }

        void constant(double value) {
            push(Step.CONSTANT, value);
        }

        private void push(Step step, double operand) {
            add(step, operand);
            height++;
            depth = Math.max(depth, height);
        }

        /** A step on the number on top. */
        void unary(Step step) {
            add(step, 0);
        }

        /** A step on the two numbers on top. */
        void binary(Step step) {
            add(step, 0);
            height--;
        }

        private void add(Step step, double operand) {
            if (size == steps.length) {
                Step[] moreSteps = new Step[2 * size];
                double[] moreOperands = new double[2 * size];
                System.arraycopy(steps, 0, moreSteps, 0, size);
                System.arraycopy(operands, 0, moreOperands, 0, size);
                steps = moreSteps;
                operands = moreOperands;
            }
            steps[size] = step;
            operands[size] = operand;
            size++;
        }

        Program build() {
            Step[] exactSteps = new Step[size];
            double[] exactOperands = new double[size];
            System.arraycopy(steps, 0, exactSteps, 0, size);
            System.arraycopy(operands, 0, exactOperands, 0, size);
            return new Program(exactSteps, exactOperands, depth);
        }
    }
}
