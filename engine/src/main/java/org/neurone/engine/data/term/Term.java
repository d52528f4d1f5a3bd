package org.neurone.engine.data.term;

import java.util.List;
import java.util.Objects;

/**
 * A feature made from the data's columns: {@code x}, {@code x^2}, {@code x*y}, {@code sin(x)}. Computed from the columns
 * as the source gives them; normalisation comes after.
 */
public sealed interface Term {
    /** The greatest exponent of a {@link Power}. */
    int LARGEST_EXPONENT = 100;

    /** A column by its name. */
    record Column(String name) implements Term {
        /** @throws NullPointerException where there is no name */
        public Column {
            Objects.requireNonNull(name, "name");
        }
    }

    /** A whole power, from 2 to {@value #LARGEST_EXPONENT}. */
    record Power(Term base, int exponent) implements Term {
        /** @throws IllegalArgumentException where a setting is out of its range */
        public Power {
            Objects.requireNonNull(base, "base");
            if (exponent < 2 || exponent > LARGEST_EXPONENT) {
                throw new IllegalArgumentException(
                        "an exponent is from 2 to " + LARGEST_EXPONENT + ", but this is " + exponent);
            }
        }
    }

    /** Two or more factors, multiplied from left to right. */
    record Product(List<Term> factors) implements Term {
        /** @throws IllegalArgumentException where a setting is out of its range */
        public Product {
            factors = List.copyOf(factors);
            if (factors.size() < 2) {
                throw new IllegalArgumentException("a product has at least 2 factors, but this has " + factors.size());
            }
        }
    }

    /** {@code sin}, {@code cos} or {@code abs} of a term. */
    record Call(Function function, Term argument) implements Term {
        /** @throws NullPointerException where one of them is null */
        public Call {
            Objects.requireNonNull(function, "function");
            Objects.requireNonNull(argument, "argument");
        }
    }

    /** The functions that a feature may use. */
    enum Function {
        /** The sine, of radians. */
        SIN("sin", Program.Step.SIN),
        /** The cosine, of radians. */
        COS("cos", Program.Step.COS),
        /** The absolute value. */
        ABS("abs", Program.Step.ABS);

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
}
