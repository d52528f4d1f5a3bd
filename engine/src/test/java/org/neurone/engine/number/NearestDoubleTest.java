package org.neurone.engine.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Holds each function to series of {@link BigDecimal} at random points, and to its monotony from one double to the next.
 * {@code -Dneurone.points=1000000} takes that many points a function, and ten times as many neighbours; the build takes fewer.
 */
class NearestDoubleTest {
    private static final int POINTS = Integer.getInteger("neurone.points", 400);

    @SuppressWarnings("ImmutableEnumChecker") // functions of no state
    private enum Function {
        EXP(Elementary::exp, DecimalFunctions::exp, -700, 700),
        EXPM1(Elementary::expm1, DecimalFunctions::expm1, -40, 700),
        LOG(Elementary::log, DecimalFunctions::log, 0, 1e12),
        LOG1P(Elementary::log1p, DecimalFunctions::log1p, -1, 1e6),
        TANH(Elementary::tanh, DecimalFunctions::tanh, -20, 20),
        SIGMOID(Elementary::sigmoid, DecimalFunctions::sigmoid, -700, 40),
        SOFTPLUS(Elementary::softplus, DecimalFunctions::softplus, -700, 40),
        SIN(Elementary::sin, DecimalFunctions::sin, -1.5, 1.5),
        COS(Elementary::cos, DecimalFunctions::cos, 0, 3),
        ERF(Elementary::erf, DecimalFunctions::erf, -6, 6);

        private final DoubleUnaryOperator ours;
        private final DecimalFunctions truth;
        private final double low;
        private final double high;

        Function(DoubleUnaryOperator ours, DecimalFunctions truth, double low, double high) {
            this.ours = ours;
            this.truth = truth;
            this.low = low;
            this.high = high;
        }

        /** A point of the range, of every size. */
        double point(Random random) {
            return point(random, low, high);
        }

        /** As above, and of sine and cosine over many turns. */
        double anyPoint(Random random) {
            boolean turns = this == SIN || this == COS;
            return turns ? point(random, -1e6, 1e6) : point(random);
        }

        private static double point(Random random, double low, double high) {
            while (true) {
                double x = random.nextInt(2) == 0
                        ? low + (high - low) * random.nextDouble()
                        : random.nextGaussian() * Math.pow(2, random.nextInt(26) - 20);
                if (x > low && x < high) {
                    return x;
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void functionGivesTheNearestDouble(Function function) {
        Random random = new Random(11);
        for (int i = 0; i < POINTS; i++) {
            double x = function.anyPoint(random);
            double y = function.ours.applyAsDouble(x);
            BigDecimal truth = function.truth.of(new BigDecimal(x));
            assertTrue(
                    truth.compareTo(middle(y, Math.nextDown(y))) >= 0, function + " of " + x + " is too large: " + y);
            assertTrue(truth.compareTo(middle(y, Math.nextUp(y))) <= 0, function + " of " + x + " is too small: " + y);
        }
    }

    @ParameterizedTest
    @EnumSource
    void functionIsMonotone(Function function) {
        Random random = new Random(12);
        for (int start = 0; start < 20; start++) {
            double x = function.point(random);
            double before = function.ours.applyAsDouble(x);
            for (int i = 0; i < POINTS / 2; i++) {
                x = Math.nextUp(x);
                double y = function.ours.applyAsDouble(x);
                assertTrue(function == Function.COS ? y <= before : y >= before, function + " of " + x);
                before = y;
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TANH", "SIN", "ERF", "COS"})
    void functionIsSymmetric(Function function) {
        Random random = new Random(13);
        for (int i = 0; i < POINTS; i++) {
            double x = function.point(random);
            double y = function.ours.applyAsDouble(x);
            assertEquals(function == Function.COS ? y : -y, function.ours.applyAsDouble(-x), function + " of " + x);
        }
    }

    private static BigDecimal middle(double a, double b) {
        return new BigDecimal(a).add(new BigDecimal(b)).divide(BigDecimal.valueOf(2));
    }
}
