package org.neurone.engine.number;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Holds the second way, asked where the first would do as well, to the digits of {@link Exact}. At the published hard cases, where a sum that is off by more than
 * its bound would round the wrong way, the functions go through it by themselves: see {@link ElementaryTest}.
 */
class SecondWayTest {
    private static final int POINTS = Integer.getInteger("neurone.points", 3_000);

    @SuppressWarnings("ImmutableEnumChecker") // functions of no state
    private enum Function {
        EXP(SecondWay::exp, Exact::exp, -745, 709),
        EXPM1(SecondWay::expm1, Exact::expm1, -37, 700),
        LOG(SecondWay::log, Exact::log, 1e-300, 1e12),
        LOG1P(SecondWay::log1p, Exact::log1p, -0.9999, 1e6),
        TANH(SecondWay::tanh, Exact::tanh, -19, 19),
        SIGMOID(SecondWay::sigmoid, Exact::sigmoid, -740, 40),
        SOFTPLUS(SecondWay::softplus, Exact::softplus, -740, 40),
        SIN(x -> SecondWay.sin(x, 0), Exact::sin, -1e6, 1e6),
        COS(x -> SecondWay.sin(x, 1), Exact::cos, -1e6, 1e6),
        ERF(SecondWay::erf, Exact::erf, 1e-20, 6);

        private final DoubleUnaryOperator second;
        private final DoubleUnaryOperator exact;
        private final double low;
        private final double high;

        Function(DoubleUnaryOperator second, DoubleUnaryOperator exact, double low, double high) {
            this.second = second;
            this.exact = exact;
            this.low = low;
            this.high = high;
        }
    }

    @ParameterizedTest
    @EnumSource
    void givesTheDoubleThatManyDigitsGive(Function function) {
        Random random = new Random(21);
        for (int i = 0; i < POINTS; i++) {
            double x = random.nextBoolean()
                    ? function.low + (function.high - function.low) * random.nextDouble()
                    : random.nextGaussian() * Math.pow(2, random.nextInt(26) - 20);
            if (x > function.low && x < function.high && Math.abs(x) > 1e-8) {
                assertEquals(function.exact.applyAsDouble(x), function.second.applyAsDouble(x), function + " of " + x);
            }
        }
    }
}
