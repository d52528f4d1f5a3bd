package org.neurone.engine.number;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** A function of decimals, to 60 digits or so, by nothing but its power series: another way than the engine's, however slow. */
public interface DecimalFunctions {
    BigDecimal of(BigDecimal x);

    MathContext DIGITS = new MathContext(75);
    BigDecimal ONE = BigDecimal.ONE;
    BigDecimal TWO = BigDecimal.valueOf(2);
    BigDecimal PI = arctanOfInverse(5)
            .multiply(BigDecimal.valueOf(16))
            .subtract(arctanOfInverse(239).multiply(BigDecimal.valueOf(4)));

    static BigDecimal exp(BigDecimal x) {
        return x.signum() < 0 ? ONE.divide(exp(x.negate()), DIGITS) : ONE.add(expm1(x), DIGITS);
    }

    /** By x/2^20: e^2x − 1 = (e^x − 1)(e^x − 1 + 2). */
    static BigDecimal expm1(BigDecimal x) {
        BigDecimal small = x.divide(BigDecimal.valueOf(1 << 20), DIGITS);
        BigDecimal term = small;
        BigDecimal sum = small;
        for (int k = 2; !isNegligible(term, sum); k++) {
            term = term.multiply(small, DIGITS).divide(BigDecimal.valueOf(k), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        for (int i = 0; i < 20; i++) {
            sum = sum.multiply(sum.add(TWO, DIGITS), DIGITS);
        }
        return sum;
    }

    static BigDecimal log(BigDecimal x) {
        return log1p(x.subtract(ONE));
    }

    /** 2 artanh(x / (2 + x)) where that is small; else Newton's iteration from the platform's own logarithm. */
    static BigDecimal log1p(BigDecimal x) {
        if (x.abs().doubleValue() > 0.1) {
            BigDecimal y = BigDecimal.valueOf(Math.log1p(x.doubleValue()));
            BigDecimal value = ONE.add(x);
            for (int i = 0; i < 3; i++) {
                y = y.add(value.divide(exp(y), DIGITS).subtract(ONE), DIGITS);
            }
            return y;
        }
        BigDecimal s = x.divide(TWO.add(x), DIGITS);
        BigDecimal square = s.multiply(s, DIGITS);
        BigDecimal power = s;
        BigDecimal sum = s;
        for (int k = 3; !isNegligible(power, sum); k += 2) {
            power = power.multiply(square, DIGITS);
            sum = sum.add(power.divide(BigDecimal.valueOf(k), DIGITS), DIGITS);
        }
        return sum.multiply(TWO);
    }

    static BigDecimal tanh(BigDecimal x) {
        BigDecimal e = expm1(x.multiply(TWO));
        return e.divide(e.add(TWO), DIGITS);
    }

    static BigDecimal sigmoid(BigDecimal x) {
        return ONE.divide(ONE.add(exp(x.negate())), DIGITS);
    }

    static BigDecimal softplus(BigDecimal x) {
        return log1p(exp(x));
    }

    static BigDecimal sin(BigDecimal x) {
        BigDecimal small = withinOneTurn(x);
        return alternating(small, small, 1);
    }

    static BigDecimal cos(BigDecimal x) {
        return alternating(ONE, withinOneTurn(x), 0);
    }

    /** 2/√π (x − x³/3 + x⁵/10 − …), with digits enough for what its terms take from each other. */
    static BigDecimal erf(BigDecimal x) {
        BigDecimal square = x.multiply(x, DIGITS).negate();
        BigDecimal power = x;
        BigDecimal sum = x;
        for (int k = 1; !isNegligible(power, x); k++) {
            power = power.multiply(square, DIGITS).divide(BigDecimal.valueOf(k), DIGITS);
            sum = sum.add(power.divide(BigDecimal.valueOf(2L * k + 1), DIGITS));
        }
        return sum.multiply(TWO).divide(PI.sqrt(DIGITS), DIGITS);
    }

    /** From −π to π; of the digits of π the whole turns take away as many as they have. */
    private static BigDecimal withinOneTurn(BigDecimal x) {
        BigDecimal turn = PI.multiply(TWO);
        BigDecimal turns = x.divide(turn, DIGITS).setScale(0, RoundingMode.HALF_EVEN);
        return turns.signum() == 0 ? x : x.subtract(turns.multiply(turn));
    }

    private static BigDecimal alternating(BigDecimal first, BigDecimal x, int from) {
        BigDecimal square = x.multiply(x, DIGITS).negate();
        BigDecimal term = first;
        BigDecimal sum = first;
        for (int k = from + 1; !isNegligible(term, first); k += 2) {
            term = term.multiply(square, DIGITS).divide(BigDecimal.valueOf((long) k * (k + 1)), DIGITS);
            sum = sum.add(term);
        }
        return sum;
    }

    private static BigDecimal arctanOfInverse(int n) {
        BigDecimal power = ONE.divide(BigDecimal.valueOf(n), DIGITS);
        BigDecimal sum = power;
        for (int k = 3; !isNegligible(power, ONE); k += 2) {
            power = power.divide(BigDecimal.valueOf(-(long) n * n), DIGITS);
            sum = sum.add(power.divide(BigDecimal.valueOf(k), DIGITS));
        }
        return sum;
    }

    private static boolean isNegligible(BigDecimal term, BigDecimal sum) {
        return term.signum() == 0 || term.precision() - term.scale() < sum.precision() - sum.scale() - 72;
    }
}
