package org.neurone.engine.number;

/**
 * The elementary functions of {@link Wide} numbers, by their power series. Of a result with {@code size} digits the first
 * {@code size - 3} are good: its relative error is below 2<sup>−22(size − 3)</sup>. (No function here takes 2¹⁶ operations of an error of
 * 2<sup>−22(size − 1)</sup> each, and none loses more than a digit by taking away: for small results there are series without a leading 1.)
 */
final class WideFunctions {
    private static final int KEPT = 16;
    private static final Wide LN2 = newLn2(KEPT);
    private static final Wide PI = newPi(KEPT);

    /** e^x from e^(x/2^HALVINGS) */
    private static final int HALVINGS = 8;

    private WideFunctions() {}

    static Wide ln2(int size) {
        return size <= KEPT ? LN2.resized(size) : newLn2(size);
    }

    static Wide pi(int size) {
        return size <= KEPT ? PI.resized(size) : newPi(size);
    }

    static Wide exp(Wide x) {
        double n = Math.floor((x.doubleValue() * 1.4426950408889634) + 0.5);
        Wide sum = Wide.of(1, x.size())
                .plus(expm1Series(x.minus(ln2(x.size()).times((int) n)).scaled(-HALVINGS)));
        for (int i = 0; i < HALVINGS; i++) {
            sum = sum.times(sum);
        }
        return sum.scaled((int) n);
    }

    static Wide expm1(Wide x) {
        return x.isBelow(-1) ? expm1Series(x) : exp(x).minus(Wide.of(1, x.size()));
    }

    /** x + x²/2! + x³/3! + …, for |x| < ½. */
    private static Wide expm1Series(Wide x) {
        Wide sum = x;
        Wide term = x;
        for (int k = 2; !isNegligible(term, sum); k++) {
            term = term.times(x).dividedBy(k);
            sum = sum.plus(term);
        }
        return sum;
    }

    /** ln(1 + x). */
    static Wide log1p(Wide x) {
        int size = x.size();
        if (x.isBelow(-1)) {
            Wide sum = x;
            Wide power = x;
            for (int k = 2; !isNegligible(power, sum); k++) {
                power = power.times(x).negated();
                sum = sum.plus(power.dividedBy(k));
            }
            return sum;
        }
        return log(Wide.of(1, size).plus(x));
    }

    static Wide log(Wide y) {
        int size = y.size();
        Wide fraction = y.minus(Wide.of(1, size));
        if (fraction.isBelow(-1)) {
            return log1p(fraction);
        }
        // Halley's iteration for e^l = y, which triples the digits each time.
        Wide log = Wide.of(approximateLog(y.doubleValue()), size);
        for (int right = 40; right < Wide.BITS * size; right = 3 * right) {
            Wide power = exp(log);
            log = log.plus(y.minus(power).times(2).times(y.plus(power).reciprocal()));
        }
        return log;
    }

    /** To 40 bits or so; by the series of 2 artanh((m − 1)/(m + 1)). */
    private static double approximateLog(double y) {
        double m = y;
        int n = 0;
        while (m > 1.5) {
            m = m * 0.5;
            n++;
        }
        while (m < 0.75) {
            m = m * 2;
            n--;
        }
        double s = (m - 1) / (m + 1);
        double sum = 0;
        for (int k = 25; k > 0; k -= 2) {
            sum = (sum * (s * s)) + (2.0 / k);
        }
        return (n * 0.6931471805599453) + (sum * s);
    }

    /** sin(x + quarter·π/2). */
    static Wide sin(Wide x, int quarter) {
        int size = x.size();
        Wide halfPi = pi(size).scaled(-1);
        Wide turns = x.times(halfPi.reciprocal());
        Wide half = Wide.of(turns.sign() < 0 ? -0.5 : 0.5, size);
        Wide n = turns.plus(half).truncated();
        Wide r = x.minus(n.times(halfPi));
        int place = (n.lowestWholeDigit() + quarter) & 3;
        Wide value = (place & 1) == 0 ? series(r, r, 1) : series(Wide.of(1, size), r, 0);
        return place < 2 ? value : value.negated();
    }

    /** first − first·x²/((k+1)(k+2)) + …: sin x from x and 1, cos x from 1 and 0. */
    private static Wide series(Wide first, Wide x, int k) {
        Wide square = x.times(x).negated();
        Wide sum = first;
        Wide term = first;
        for (int i = k + 1; !isNegligible(term, sum); i += 2) {
            term = term.times(square).dividedBy(i * (i + 1));
            sum = sum.plus(term);
        }
        return sum;
    }

    /** 2/√π · x e^(−x²) Σ (2x²)^k / (1·3·5···(2k + 1)), all of whose terms are positive (Abramowitz and Stegun 7.1.6). */
    static Wide erf(Wide x) {
        Wide square = x.times(x);
        Wide twice = square.times(2);
        Wide sum = x;
        Wide term = x;
        for (int k = 3; !isNegligible(term, sum); k += 2) {
            term = term.times(twice).dividedBy(k);
            sum = sum.plus(term);
        }
        return sum.times(2).times(exp(square.negated())).times(rootOfPiInverse(x.size()));
    }

    /** 1 / √π. */
    static Wide rootOfPiInverse(int size) {
        Wide pi = pi(size);
        Wide root = Wide.of(0.5641895835477563, size);
        Wide one = Wide.of(1, size);
        for (int right = 50; right < Wide.BITS * size; right = 2 * right) {
            root = root.plus(root.times(one.minus(pi.times(root.times(root)))).scaled(-1));
        }
        return root;
    }

    private static boolean isNegligible(Wide term, Wide sum) {
        return term.isBelow(sum.order() - sum.size());
    }

    /** ln 2 = 18 artanh(1/26) − 2 artanh(1/4801) + 8 artanh(1/8749). */
    private static Wide newLn2(int size) {
        return arc(26, size, 1)
                .times(18)
                .minus(arc(4801, size, 1).times(2))
                .plus(arc(8749, size, 1).times(8));
    }

    /** π = 16 arctan(1/5) − 4 arctan(1/239) (Machin, 1706). */
    private static Wide newPi(int size) {
        return arc(5, size, -1).times(16).minus(arc(239, size, -1).times(4));
    }

    /** Σ signᵏ / ((2k + 1) n²ᵏ⁺¹): artanh(1/n) for 1, arctan(1/n) for −1. */
    private static Wide arc(int n, int size, int sign) {
        Wide power = Wide.of(1, size).dividedBy(n);
        Wide sum = power;
        for (int k = 3; !isNegligible(power, sum); k += 2) {
            power = power.dividedBy(n * n).times(sign);
            sum = sum.plus(power.dividedBy(k));
        }
        return sum;
    }
}
