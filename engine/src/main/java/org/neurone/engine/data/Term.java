package org.neurone.engine.data;

import java.util.List;

/** A feature made from the data's columns: {@code x}, {@code x^2}, {@code x*y}, {@code sin(x)}. */
public sealed interface Term {
    /** A column by its name. */
    record Column(String name) implements Term {}

    /** A whole power, at least 2. */
    record Power(Term base, int exponent) implements Term {}

    /** Two or more factors, multiplied from left to right. */
    record Product(List<Term> factors) implements Term {
        public Product {
            factors = List.copyOf(factors);
        }
    }

    /** {@code sin}, {@code cos} or {@code abs} of a term. */
    record Call(Function function, Term argument) implements Term {}

    /** The functions that a feature may use. */
    enum Function {
        SIN,
        COS,
        ABS
    }
}
