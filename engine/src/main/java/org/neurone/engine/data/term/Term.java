package org.neurone.engine.data.term;

import java.util.List;
import java.util.Objects;

/**
 * An expression over named columns, as a tree: {@code x^2}, {@code sin(x)*y}, {@code x^3-x}.
 *
 * <p>A formula may be any of it. A feature is a narrower kind, {@link #isFeature}: columns, products, whole powers, sine,
 * cosine and absolute value; it is computed from the columns as the source gives them, normalisation comes after.
 */
public sealed interface Term {
    /** The greatest exponent in a feature. */
    int LARGEST_EXPONENT = 100;

    /** Whether a network can be fed with it: made of columns, products, powers from 2 to 100, sin, cos and abs alone. */
    boolean isFeature();

    /** A column by its name. */
    record Column(String name) implements Term {
        /** @throws NullPointerException where there is no name */
        public Column {
            Objects.requireNonNull(name, "name");
        }

        @Override
        public boolean isFeature() {
            return true;
        }
    }

    /** A number. */
    record Constant(double value) implements Term {
        @Override
        public boolean isFeature() {
            return false;
        }
    }

    /** What is subtracted from 0. */
    record Negation(Term operand) implements Term {
        /** @throws NullPointerException where there is none */
        public Negation {
            Objects.requireNonNull(operand, "operand");
        }

        @Override
        public boolean isFeature() {
            return false;
        }
    }

    /** Two or more summands, added from left to right; a difference is the sum with a {@link Negation}. */
    record Sum(List<Term> summands) implements Term {
        /** @throws IllegalArgumentException where there are fewer than two */
        public Sum {
            summands = atLeastTwo(summands, "a sum", "summands");
        }

        @Override
        public boolean isFeature() {
            return false;
        }
    }

    /** Two or more factors, multiplied from left to right. */
    record Product(List<Term> factors) implements Term {
        /** @throws IllegalArgumentException where there are fewer than two */
        public Product {
            factors = atLeastTwo(factors, "a product", "factors");
        }

        @Override
        public boolean isFeature() {
            for (Term factor : factors) {
                if (!factor.isFeature()) {
                    return false;
                }
            }
            return true;
        }
    }

    /** One term divided by another. */
    record Quotient(Term dividend, Term divisor) implements Term {
        /** @throws NullPointerException where one of them is null */
        public Quotient {
            Objects.requireNonNull(dividend, "dividend");
            Objects.requireNonNull(divisor, "divisor");
        }

        @Override
        public boolean isFeature() {
            return false;
        }
    }

    /** One term to the power of another. */
    record Power(Term base, Term exponent) implements Term {
        /** @throws NullPointerException where one of them is null */
        public Power {
            Objects.requireNonNull(base, "base");
            Objects.requireNonNull(exponent, "exponent");
        }

        /** A whole power. */
        public Power(Term base, int exponent) {
            this(base, new Constant(exponent));
        }

        /**
         * A feature's exponent, from 2 to {@value #LARGEST_EXPONENT}.
         *
         * @throws IllegalStateException where it is another
         */
        public int whole() {
            if (!isWhole()) {
                throw new IllegalStateException(Terms.print(this) + " is no whole power from 2 to " + LARGEST_EXPONENT);
            }
            return (int) ((Constant) exponent).value();
        }

        private boolean isWhole() {
            return exponent instanceof Constant constant
                    && constant.value() >= 2
                    && constant.value() <= LARGEST_EXPONENT
                    && constant.value() == Math.floor(constant.value());
        }

        @Override
        public boolean isFeature() {
            return isWhole() && base.isFeature();
        }
    }

    /** A function of a term. */
    record Call(Function function, Term argument) implements Term {
        /** @throws NullPointerException where one of them is null */
        public Call {
            Objects.requireNonNull(function, "function");
            Objects.requireNonNull(argument, "argument");
        }

        @Override
        public boolean isFeature() {
            return Function.OF_FEATURES.contains(function) && argument.isFeature();
        }
    }

    /** The functions of one number. */
    enum Function {
        /** The sine, of radians. */
        SIN("sin", Program.Step.SIN),
        /** The cosine, of radians. */
        COS("cos", Program.Step.COS),
        /** The tangent, of radians. */
        TAN("tan", Program.Step.TAN),
        /** e to the power of the number. */
        EXP("exp", Program.Step.EXP),
        /** The natural logarithm. */
        LOG("log", Program.Step.LOG),
        /** The square root. */
        SQRT("sqrt", Program.Step.SQRT),
        /** The absolute value. */
        ABS("abs", Program.Step.ABS),
        /** The hyperbolic tangent. */
        TANH("tanh", Program.Step.TANH),
        /** 1 / (1 + e⁻ˣ). */
        SIGMOID("sigmoid", Program.Step.SIGMOID),
        /** 1 above 0, −1 below, 0 at 0. */
        SIGN("sign", Program.Step.SIGN);

        /** Those that a feature may use. */
        public static final List<Function> OF_FEATURES = List.of(SIN, COS, ABS);

        private final String word;
        private final Program.Step step;

        Function(String word, Program.Step step) {
            this.word = word;
            this.step = step;
        }

        /** As a text writes it. */
        public String word() {
            return word;
        }

        Program.Step step() {
            return step;
        }

        /** The function of that name, or null. */
        public static Function of(String word) {
            for (Function function : values()) {
                if (function.word.equals(word)) {
                    return function;
                }
            }
            return null;
        }
    }

    private static List<Term> atLeastTwo(List<Term> parts, String what, String name) {
        if (parts.size() < 2) {
            throw new IllegalArgumentException(what + " has at least 2 " + name + ", but this has " + parts.size());
        }
        return List.copyOf(parts);
    }
}
