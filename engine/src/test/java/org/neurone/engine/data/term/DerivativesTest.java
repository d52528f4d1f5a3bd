package org.neurone.engine.data.term;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DerivativesTest {
    private static double at(Term term, double z) {
        Program program = Terms.compile(term, Terms.positions(List.of("z")));
        return program.run(new double[] {z}, 0, new double[program.depth()]);
    }

    private static Formula formula(String right) {
        return new Formula("a = " + right, Formula.Subject.ACTIVATION);
    }

    /** Derivatives from a table of them. */
    @ParameterizedTest
    @CsvSource({
        "z^3 - 2*z, 3*z^2 - 2",
        "exp(2*z), 2*exp(2*z)",
        "z*sigmoid(z), sigmoid(z) + z*sigmoid(z)*(1 - sigmoid(z))",
        "sin(z)/z, cos(z)/z - sin(z)/z^2",
        "log(1 + exp(z)), sigmoid(z)",
        "tan(z), 1/cos(z)^2",
        "sqrt(z), 0.5/sqrt(z)",
        "abs(z), sign(z)",
        "2^z, 2^z*log(2)",
        "-tanh(z)^2, -2*tanh(z)*(1 - tanh(z)^2)",
        "z^z, z^z*(log(z) + 1)",
        "pi*e, 0",
    })
    void areThoseOfATable(String right, String slope) {
        for (double z : new double[] {0.3, 0.7, 1.9}) {
            assertEquals(at(formula(slope).value(), z), at(formula(right).slope("z"), z), 1e-12);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "z*sigmoid(1.7*z)",
                "exp(-z^2/2)",
                "z/(1 + abs(z))",
                "cos(z)^3*z",
                "(z + 2)^2.5",
                "log(2 + sin(z))/(z^2 + 1)"
            })
    void areThoseOfCentralDifferences(String right) {
        Formula formula = formula(right);
        for (double z : new double[] {-1.3, -0.4, 0.2, 2.1}) {
            double step = 1e-6;
            double expected = (at(formula.value(), z + step) - at(formula.value(), z - step)) / (2 * step);
            assertEquals(expected, at(formula.slope("z"), z), 1e-7, right + " at " + z);
        }
    }

    @Test
    void ofWhatDoesNotMoveIsTheNumberNought() {
        assertEquals(new Term.Constant(0), formula("sign(z)").slope("z"));
        assertEquals(new Term.Constant(0), formula("3").slope("z"));
    }
}
