package org.neurone.engine.number;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;

/**
 * Measures the sums of two doubles that the functions find first, against many digits: none may be off by more than two thirds of the bound that its rounding test
 * relies on. {@code -Dneurone.points=1000000} takes that many points.
 */
class FirstWayTest {
    private static final int POINTS = Integer.getInteger("neurone.points", 4_000);
    private static final int DIGITS = 9;

    private final Random random = new Random(3);

    /** A part of a sum of two doubles, as {@link TwoDoubles} numbers them. */
    private interface FirstWay {
        double of(double x, int part);
    }

    private interface Truth {
        Wide of(Wide x);
    }

    @Test
    void powersOfE() {
        check(
                Exponential::scaled,
                x -> WideFunctions.exp(x).scaled(-Exponential.exponent(x.doubleValue())),
                () -> Math.max(-745, Math.min(709.7, random.nextGaussian() * spread(8, 8))));
    }

    @Test
    void powersOfELessOne() {
        check(Exponential::smallExpm1, WideFunctions::expm1, () -> between(-0.03125, 0.03125) * spread(40, 0));
        check(Exponential::largeExpm1, WideFunctions::expm1, () -> -between(0.03125, random.nextBoolean() ? 1 : 38));
        check(Exponential::largeExpm1, WideFunctions::expm1, () -> between(0.03125, 1));
        check(Exponential::largeExpm1, WideFunctions::expm1, () -> between(0.03125, 36));
    }

    @Test
    void hyperbolicTangents() {
        check(Logistic::tanh, FirstWayTest::tanh, () -> between(-20, 20) * spread(20, 0));
    }

    @Test
    void sigmoids() {
        check(
                Logistic::sigmoid,
                x -> one().plus(WideFunctions.exp(x.negated())).reciprocal(),
                () -> between(-40, 40) * spread(20, 0));
    }

    @Test
    void logarithms() {
        FirstWay log = (x, part) -> Logarithm.log(x, 0, part);
        check(log, WideFunctions::log, () -> Math.abs(random.nextGaussian()) * spread(30, 30));
        check(log, WideFunctions::log, () -> Math.abs(random.nextGaussian()) * spread(1040, 1000));
        check(log, WideFunctions::log, () -> 1 + between(-0.5, 0.5) * spread(40, 0));
        check(
                (x, part) -> Logarithm.log1p(x, 0, part),
                WideFunctions::log1p,
                () -> Math.max(-0.999, random.nextGaussian() * spread(30, 6)));
    }

    @Test
    void logarithmsOfOnePlusAPowerOfE() {
        check(
                (x, part) -> {
                    double scale = PowersOfTwo.of(Exponential.exponent(x));
                    double power = Exponential.scaled(x, TwoDoubles.HIGH) * scale;
                    double rest = Exponential.scaled(x, TwoDoubles.LOW) * scale;
                    double high = power + rest;
                    return Logarithm.log1p(high, rest - (high - power), part);
                },
                x -> WideFunctions.log1p(WideFunctions.exp(x)),
                () -> -between(0, 40) * spread(20, 0));
    }

    @Test
    void sinesAndCosinesNearMultiplesOfHalfPiToo() {
        for (int quarter = 0; quarter < 2; quarter++) {
            int turn = quarter;
            check(
                    (x, part) -> Trigonometry.sin(x, turn, part),
                    x -> WideFunctions.sin(x.resized(DIGITS + 4), turn).resized(DIGITS),
                    () -> random.nextInt(3) == 0
                            ? between(-1e6, 1e6) * spread(30, 0)
                            : Math.floor(between(0, 600_000)) * (Math.PI / 2) + random.nextGaussian() * spread(30, 0));
        }
    }

    @Test
    void errorFunction() {
        check(ErrorFunction::erf, WideFunctions::erf, () -> between(0, 6) * spread(20, 0));
    }

    private void check(FirstWay way, Truth truth, DoubleSupplier points) {
        for (int i = 0; i < POINTS; i++) {
            double x = points.getAsDouble();
            Wide error = truth.of(Wide.of(x, DIGITS))
                    .minus(Wide.of(way.of(x, TwoDoubles.HIGH), DIGITS))
                    .minus(Wide.of(way.of(x, TwoDoubles.LOW), DIGITS));
            double off = Math.abs(error.doubleValue());
            double bound = way.of(x, TwoDoubles.BOUND);
            // Where the sum is exact, as log 1 is, both are 0.
            assertTrue(3 * off <= 2 * bound, off / bound + " of the bound at " + x);
        }
    }

    private double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    /** A power of two from 2^(−down) to 2^up. */
    private double spread(int down, int up) {
        return Math.pow(2, random.nextInt(down + up + 1) - down);
    }

    private static Wide one() {
        return Wide.of(1, DIGITS);
    }

    private static Wide tanh(Wide x) {
        Wide e = WideFunctions.expm1(x.times(2));
        return e.times(e.plus(Wide.of(2, DIGITS)).reciprocal());
    }
}
