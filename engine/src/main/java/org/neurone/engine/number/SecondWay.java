package org.neurone.engine.number;

/**
 * The elementary functions for the numbers that the first way leaves open, one in some thousand: by power series, term by term in sums of two doubles (T. J. Dekker,
 * “A floating-point technique for extending the available precision”, 1971), off by less than 2<sup>−92</sup> of the result. What even that does not
 * decide goes to {@link Exact}: numbers picked to be hard, and of others about one in 10¹⁴. Nothing is allocated before that: a sum that is needed
 * elsewhere is found twice, once for each of its doubles.
 */
final class SecondWay {
    private static final double ERROR = PowersOfTwo.of(-92);
    private static final int DIGITS = 7;

    /** ln 2 in three parts, the first two multiples of 2⁻⁴² and 2⁻⁸⁴, so that their products with an exponent are exact. */
    private static final double[] LN2 = parts(WideFunctions.ln2(DIGITS), PowersOfTwo.of(-42), PowersOfTwo.of(-84));

    /** π/2 in four parts, the first three of 33 bits. */
    private static final double[] HALF_PI =
            parts(WideFunctions.pi(DIGITS).scaled(-1), PowersOfTwo.of(-32), PowersOfTwo.of(-65), PowersOfTwo.of(-98));

    /** 2/√π in two parts. */
    private static final double[] SLOPE =
            parts(WideFunctions.rootOfPiInverse(DIGITS).times(2), PowersOfTwo.of(-52));

    /** 1/k! in two doubles, from 2k on. */
    private static final double[] FACTORS = factors();

    /** Powers of the series of eʳ − 1 for |r| < 0.75/16, and of sin and cos up to π/4. */
    private static final int EXP_TERMS = 17;

    private static final int SIN_TERMS = 27;

    /** e^r − 1 from e^(r/16) − 1. */
    private static final int HALVINGS = 4;

    /** Up to this |x| e^x − 1 is found without taking multiples of ln 2 away, so that what is next to 0 keeps its digits. */
    private static final double NEAR_ONE = 0.69;

    private SecondWay() {}

    static double exp(double x) {
        int n = exponent(x);
        double h = reducedExpm1(x, 0, n, TwoDoubles.HIGH);
        double high = 1 + h;
        double low = (h - (high - 1)) + reducedExpm1(x, 0, n, TwoDoubles.LOW);
        double value = TwoDoubles.nearest(high, low, high * ERROR, n);
        return !Double.isNaN(value) ? value : Exact.exp(x);
    }

    static double expm1(double x) {
        if (x > 700) {
            return Exact.expm1(x);
        }
        int n = Math.abs(x) < NEAR_ONE ? 0 : exponent(x);
        double e = reducedExpm1(x, 0, n, TwoDoubles.HIGH);
        double eLow = reducedExpm1(x, 0, n, TwoDoubles.LOW);
        double high = powerLessOne(e, eLow, n, TwoDoubles.HIGH);
        double value = TwoDoubles.nearest(high, powerLessOne(e, eLow, n, TwoDoubles.LOW), bound(high));
        return !Double.isNaN(value) ? value : Exact.expm1(x);
    }

    /** With p = e<sup>2|x|</sup>: (p − 1) / (p − 1 + 2). */
    static double tanh(double x) {
        double y = 2 * Math.abs(x);
        int n = y < NEAR_ONE ? 0 : exponent(y);
        double e = reducedExpm1(y, 0, n, TwoDoubles.HIGH);
        double eLow = reducedExpm1(y, 0, n, TwoDoubles.LOW);
        double high = powerLessOne(e, eLow, n, TwoDoubles.HIGH);
        double low = powerLessOne(e, eLow, n, TwoDoubles.LOW);
        double sum = high + 2;
        double rest = TwoDoubles.sumError(high, 2, sum) + low;
        double quotient = quotient(high, low, sum, rest, TwoDoubles.HIGH);
        double value = TwoDoubles.nearest(quotient, quotient(high, low, sum, rest, TwoDoubles.LOW), bound(quotient));
        return (!Double.isNaN(value) ? value : Exact.tanh(Math.abs(x))) * (x < 0 ? -1 : 1);
    }

    /** With p = e<sup>−|x|</sup>: 1 / (1 + p), below 0 p / (1 + p). */
    static double sigmoid(double x) {
        int n = exponent(-Math.abs(x));
        double power = reducedExpm1(-Math.abs(x), 0, n, TwoDoubles.HIGH);
        double high = 1 + power;
        double low = (power - (high - 1)) + reducedExpm1(-Math.abs(x), 0, n, TwoDoubles.LOW);
        double scale = PowersOfTwo.of(n);
        double small = high * scale;
        double sum = 1 + small;
        double rest = (small - (sum - 1)) + (low * scale);
        boolean positive = x > 0;
        double upper = positive ? 1 : high;
        double lower = positive ? 0 : low;
        double quotient = quotient(upper, lower, sum, rest, TwoDoubles.HIGH);
        double value = TwoDoubles.nearest(
                quotient, quotient(upper, lower, sum, rest, TwoDoubles.LOW), bound(quotient), positive ? 0 : n);
        return !Double.isNaN(value) ? value : Exact.sigmoid(x);
    }

    /** ln x = y + ln(x e<sup>−y</sup>) with y from the first way. */
    static double log(double x) {
        double y = Logarithm.log(x, 0, TwoDoubles.HIGH) + Logarithm.log(x, 0, TwoDoubles.LOW);
        double value;
        if (Math.abs(y) < NEAR_ONE) {
            value = log(x - 1, 0, y, 0, 0);
        } else {
            int n = exponent(-y);
            int half = n / 2;
            double m = (x * PowersOfTwo.of(half)) * PowersOfTwo.of(n - half);
            value = log(m - 1, 0, y, n, 0);
        }
        return !Double.isNaN(value) ? value : Exact.log(x);
    }

    static double log1p(double x) {
        double y = Logarithm.log1p(x, 0, TwoDoubles.HIGH) + Logarithm.log1p(x, 0, TwoDoubles.LOW);
        double value;
        if (Math.abs(y) < NEAR_ONE) {
            value = log(x, 0, y, 0, 0);
        } else {
            int n = exponent(-y);
            double sum = 1 + x;
            double rest = TwoDoubles.sumError(1, x, sum);
            int half = n / 2;
            double m = (sum * PowersOfTwo.of(half)) * PowersOfTwo.of(n - half);
            value = log(m - 1, (rest * PowersOfTwo.of(half)) * PowersOfTwo.of(n - half), y, n, 0);
        }
        return !Double.isNaN(value) ? value : Exact.log1p(x);
    }

    static double softplus(double x) {
        int n = exponent(-Math.abs(x));
        double power = reducedExpm1(-Math.abs(x), 0, n, TwoDoubles.HIGH);
        double high = 1 + power;
        double low = (power - (high - 1)) + reducedExpm1(-Math.abs(x), 0, n, TwoDoubles.LOW);
        double value;
        if (x < -37) {
            // p − p²/2, of which 1 − p/2 is less than 2⁻⁵³ below 1.
            low = low - ((high * high) * PowersOfTwo.of(n - 1));
            value = TwoDoubles.nearest(high, low, high * ERROR, n);
        } else {
            high = high * PowersOfTwo.of(n);
            low = low * PowersOfTwo.of(n);
            double y = Logarithm.log1p(high, low, TwoDoubles.HIGH) + Logarithm.log1p(high, low, TwoDoubles.LOW);
            value = log(high, low, y, 0, Math.max(x, 0));
        }
        return !Double.isNaN(value) ? value : Exact.softplus(x);
    }

    /** The double nearest to start + y + ln((1 + w + rest)·e<sup>−y</sup>·2<sup>−n</sup>), the last of which is below 2⁻⁵⁰. */
    private static double log(double w, double rest, double y, int n, double start) {
        double e = reducedExpm1(-y, 0, n, TwoDoubles.HIGH);
        double eLow = reducedExpm1(-y, 0, n, TwoDoubles.LOW);
        // t = w + e + w·e
        double product = w * e;
        double productLow = TwoDoubles.productError(w, e, product) + ((w * eLow) + (rest * e));
        double sum = w + e;
        double sumLow = TwoDoubles.sumError(w, e, sum) + (rest + eLow);
        double t = sum + product;
        double tLow = TwoDoubles.sumError(sum, product, t) + (sumLow + productLow);
        double high = start + y;
        double low = TwoDoubles.sumError(start, y, high);
        double all = high + t;
        double allLow = TwoDoubles.sumError(high, t, all) + (low + (tLow - ((t * t) * 0.5)));
        return TwoDoubles.nearest(all, allLow, bound(all));
    }

    /** sin(x + quarter·π/2) for |x| ≤ 10⁶. */
    static double sin(double x, int quarter) {
        double n = ((x * Trigonometry.TWO_OVER_PI) + Exponential.ROUNDER) - Exponential.ROUNDER;
        double first = x - (n * HALF_PI[0]);
        double second = n * HALF_PI[1];
        double third = n * HALF_PI[2];
        double difference = first - second;
        double error = TwoDoubles.sumError(first, -second, difference);
        double other = difference - third;
        double rest = (error + TwoDoubles.sumError(difference, -third, other)) - (n * HALF_PI[3]);
        double y = other + rest;
        double yLow = TwoDoubles.sumError(other, rest, y);
        int turns = (int) n + quarter;
        int sign = 1 - (turns & 2);
        boolean even = (turns & 1) == 0;
        double high = series(y, yLow, even, TwoDoubles.HIGH);
        double low = series(y, yLow, even, TwoDoubles.LOW);
        double bound = bound(high) + (Math.abs(n) * PowersOfTwo.of(-145));
        double value = TwoDoubles.nearest(high * sign, low * sign, bound);
        if (!Double.isNaN(value)) {
            return value;
        }
        return quarter == 0 ? Exact.sin(x) : Exact.cos(x);
    }

    /** A part of sin y, or of cos y, for |y| up to π/4, by Taylor's series. */
    private static double series(double y, double yLow, boolean sine, int part) {
        double square = y * y;
        double squareLow = TwoDoubles.productError(y, y, square) + ((2 * y) * yLow);
        double high = 0;
        double low = 0;
        for (int k = sine ? SIN_TERMS : SIN_TERMS - 1; k >= 0; k -= 2) {
            double product = high * square;
            double productLow = TwoDoubles.productError(high, square, product) + ((high * squareLow) + (low * square));
            double factor = FACTORS[2 * k];
            double sum = factor - product;
            double sumLow = TwoDoubles.sumError(factor, -product, sum) + (FACTORS[(2 * k) + 1] - productLow);
            high = sum + sumLow;
            low = sumLow - (high - sum);
        }
        if (!sine) {
            return part == TwoDoubles.HIGH ? high : low;
        }
        return product(high, low, y, yLow, part);
    }

    /** 2/√π · y e<sup>−y²</sup> Σ (2y²)<sup>k</sup> / (1·3·5···(2k + 1)), all of whose terms are positive (Abramowitz and Stegun 7.1.6). */
    static double erf(double y) {
        double square = y * y;
        double squareLow = TwoDoubles.productError(y, y, square);
        double term = y;
        double termLow = 0;
        double sum = y;
        double sumLow = 0;
        for (int k = 3; term > sum * PowersOfTwo.of(-110); k += 2) {
            double high = product(term, termLow, 2 * square, 2 * squareLow, TwoDoubles.HIGH);
            double low = product(term, termLow, 2 * square, 2 * squareLow, TwoDoubles.LOW);
            term = quotient(high, low, k, 0, TwoDoubles.HIGH);
            termLow = quotient(high, low, k, 0, TwoDoubles.LOW);
            double next = sum + term;
            double nextLow = TwoDoubles.sumError(sum, term, next) + (sumLow + termLow);
            sum = next + nextLow;
            sumLow = nextLow - (sum - next);
        }
        int n = exponent(-square);
        double e = reducedExpm1(-square, -squareLow, n, TwoDoubles.HIGH);
        double eLow = reducedExpm1(-square, -squareLow, n, TwoDoubles.LOW);
        double power = power(e, eLow, n, TwoDoubles.HIGH);
        double powerLow = power(e, eLow, n, TwoDoubles.LOW);
        double high = product(sum, sumLow, power, powerLow, TwoDoubles.HIGH);
        double low = product(sum, sumLow, power, powerLow, TwoDoubles.LOW);
        double all = product(high, low, SLOPE[0], SLOPE[1], TwoDoubles.HIGH);
        double value = TwoDoubles.nearest(all, product(high, low, SLOPE[0], SLOPE[1], TwoDoubles.LOW), bound(all));
        return !Double.isNaN(value) ? value : Exact.erf(y);
    }

    /** 2y/√π, which is erf y for 0 < y < 2⁻⁸⁵ to 170 bits, subnormal ones included. */
    static double smallErf(double y) {
        double m = y;
        int n = 0;
        while (m < 0.5) {
            m = m * 2;
            n--;
        }
        double high = product(m, 0, SLOPE[0], SLOPE[1], TwoDoubles.HIGH);
        double value = TwoDoubles.nearest(high, product(m, 0, SLOPE[0], SLOPE[1], TwoDoubles.LOW), high * ERROR, n);
        return !Double.isNaN(value) ? value : Exact.erf(y);
    }

    private static double bound(double value) {
        return Math.abs(value) * ERROR;
    }

    private static int exponent(double x) {
        return (int) (((x * 1.4426950408889634) + Exponential.ROUNDER) - Exponential.ROUNDER);
    }

    /** A part of 2<sup>n</sup> (1 + e + low), a normal number. */
    private static double power(double e, double low, int n, int part) {
        double sum = 1 + e;
        double rest = (e - (sum - 1)) + low;
        double high = sum + rest;
        return (part == TwoDoubles.HIGH ? high : rest - (high - sum)) * PowersOfTwo.of(n);
    }

    /** A part of 2<sup>n</sup> (1 + e + low) − 1. */
    private static double powerLessOne(double e, double low, int n, int part) {
        if (n == 0) {
            return part == TwoDoubles.HIGH ? e : low;
        }
        double power = power(e, low, n, TwoDoubles.HIGH);
        double sum = power - 1;
        double rest = TwoDoubles.sumError(power, -1, sum) + power(e, low, n, TwoDoubles.LOW);
        double high = sum + rest;
        return part == TwoDoubles.HIGH ? high : rest - (high - sum);
    }

    /** A part of e<sup>r</sup> − 1 for r = x + low − n ln 2, in size up to {@link #NEAR_ONE}. */
    private static double reducedExpm1(double x, double low, int n, int part) {
        double first = x - (n * LN2[0]);
        double second = n * LN2[1];
        double difference = first - second;
        double rest = TwoDoubles.sumError(first, -second, difference) + (low - (n * LN2[2]));
        double r = (difference + rest) * (1.0 / (1 << HALVINGS));
        double rLow = TwoDoubles.sumError(difference, rest, difference + rest) * (1.0 / (1 << HALVINGS));
        double high = 0;
        double lower = 0;
        for (int k = EXP_TERMS; k > 0; k--) {
            double sum = high + FACTORS[2 * k];
            double sumLow = TwoDoubles.sumError(high, FACTORS[2 * k], sum) + (lower + FACTORS[(2 * k) + 1]);
            high = product(sum, sumLow, r, rLow, TwoDoubles.HIGH);
            lower = product(sum, sumLow, r, rLow, TwoDoubles.LOW);
        }
        for (int i = 0; i < HALVINGS; i++) {
            double sum = high + 2;
            double sumLow = TwoDoubles.sumError(high, 2, sum) + lower;
            double next = product(sum, sumLow, high, lower, TwoDoubles.HIGH);
            lower = product(sum, sumLow, high, lower, TwoDoubles.LOW);
            high = next;
        }
        return part == TwoDoubles.HIGH ? high : lower;
    }

    /** A part of (a + aLow)(b + bLow). */
    private static double product(double a, double aLow, double b, double bLow, int part) {
        double product = a * b;
        double rest = TwoDoubles.productError(a, b, product) + ((a * bLow) + (aLow * b));
        double high = product + rest;
        return part == TwoDoubles.HIGH ? high : rest - (high - product);
    }

    /** A part of (a + aLow) / (b + bLow). */
    static double quotient(double a, double aLow, double b, double bLow, int part) {
        double quotient = a / b;
        double product = quotient * b;
        double left = (((a - product) - TwoDoubles.productError(quotient, b, product)) + aLow) - (quotient * bLow);
        double rest = left / b;
        double high = quotient + rest;
        return part == TwoDoubles.HIGH ? high : rest - (high - quotient);
    }

    /** A number in parts, each but the last one a multiple of a power of two. */
    private static double[] parts(Wide number, double... grids) {
        double[] parts = new double[grids.length + 1];
        Wide rest = number;
        for (int i = 0; i < grids.length; i++) {
            double large = grids[i] * 6755399441055744.0;
            parts[i] = (rest.doubleValue() + large) - large;
            rest = rest.minus(Wide.of(parts[i], DIGITS));
        }
        parts[grids.length] = rest.doubleValue();
        return parts;
    }

    private static double[] factors() {
        double[] factors = new double[2 * (SIN_TERMS + 1)];
        Wide factor = Wide.of(1, DIGITS);
        for (int k = 0; k <= SIN_TERMS; k++) {
            factor = k == 0 ? factor : factor.dividedBy(k);
            factors[2 * k] = factor.doubleValue();
            factors[(2 * k) + 1] = factor.minus(Wide.of(factors[2 * k], DIGITS)).doubleValue();
        }
        return factors;
    }
}
