package org.neurone.engine.number;

/**
 * σ(x) = 1 / (1 + e<sup>−x</sup>) and tanh x, from their values and slopes at the nearest multiple of 1/32.
 *
 * <p>x minus the place a is exact, d with |d| ≤ 2<sup>−6</sup>, and so is the product of its upper half with the upper half of the
 * slope S. With t = tanh d and T = tanh a, tanh(a + d) = T + S·t / (1 + T·t); with t = tanh(d/2) and F = σ(a),
 * σ(a + d) = F + 2S·t / (1 + (2F − 1)·t). What each adds to the line T + S·d, or F + S·d, is below 2<sup>−12</sup> of the value and is
 * computed in double, in sums that wait for one another as little as they can. Where that does not decide, both are made of e<sup>x</sup>, which {@link Exponential} knows to some bits more, before {@link SecondWay}.
 */
final class Logistic {
    /** The first way is off by less than this, relative to the lower of the two doubles, … */
    static final double LOW_ERROR = PowersOfTwo.of(-50);

    /** … and this, relative to the upper. */
    static final double TANH_ERROR = PowersOfTwo.of(-63);

    static final double SIGMOID_ERROR = PowersOfTwo.of(-64);

    static final double STEP = 1.0 / LogisticTable.STEPS;

    /** Of tanh d − d = d³·(T3 + T5 d² + …). */
    static final double T3 = -0.3333333333333333;

    static final double T5 = 0.13333333333333333;
    static final double T7 = -0.05396825396825397;
    static final double T9 = 0.021869488536155203;

    /** Of 2 tanh(d/2) − d = d³·(H3 + H5 d² + …). */
    static final double H3 = -0.08333333333333333;

    static final double H5 = 0.008333333333333333;
    static final double H7 = -0.0008432539682539683;

    /** Below this tanh x = x − x³/3 + … rounds to x. */
    private static final double TINY = PowersOfTwo.of(-27);

    private Logistic() {}

    static double tanh(double x) {
        if (!(Math.abs(x) < LogisticTable.TANH_END)) {
            return x > 0 ? 1 : x < 0 ? -1 : x;
        }
        double value = tanh(x, TwoDoubles.NEAREST);
        return !Double.isNaN(value) && x != 0 ? value : Math.abs(x) < TINY ? x : tanhOfPower(x);
    }

    /** With p = e<sup>−2|x|</sup>: (1 − p) / (1 + p). */
    private static double tanhOfPower(double x) {
        double y = -2 * Math.abs(x);
        double high = power(y, TwoDoubles.HIGH);
        double low = power(y, TwoDoubles.LOW);
        double upper = 1 - high;
        double upperRest = ((1 - upper) - high) - low;
        double divisor = 1 + high;
        double divisorRest = (high - (divisor - 1)) + low;
        double quotient = SecondWay.quotient(upper, upperRest, divisor, divisorRest, TwoDoubles.HIGH);
        double rest = SecondWay.quotient(upper, upperRest, divisor, divisorRest, TwoDoubles.LOW);
        double value = TwoDoubles.nearest(quotient, rest, Exponential.ERROR);
        return !Double.isNaN(value) ? value * (x < 0 ? -1 : 1) : SecondWay.tanh(x);
    }

    /** A part of e<sup>y</sup>, a normal number, the lower below the last place of the upper. */
    private static double power(double y, int part) {
        double scale = PowersOfTwo.of(Exponential.exponent(y));
        double high = Exponential.scaled(y, TwoDoubles.HIGH) * scale;
        double low = Exponential.scaled(y, TwoDoubles.LOW) * scale;
        double sum = high + low;
        return part == TwoDoubles.HIGH ? sum : low - (sum - high);
    }

    /** A part of tanh x for |x| < 20. */
    static double tanh(double x, int part) {
        double place = ((x * LogisticTable.STEPS) + Exponential.ROUNDER) - Exponential.ROUNDER;
        double d = x - (place * STEP);
        double near = TwoDoubles.upperHalf(d);
        int at = ((int) place + (LogisticTable.STEPS * LogisticTable.TANH_END)) * 4;
        double[] table = LogisticTable.TANH;
        double value = table[at];
        double product = table[at + 2] * near;
        double rest = table[at + 1] + (table[at + 3] * near);
        double sum = value + product;
        double low = (product - (sum - value)) + (rest + tanhCurve(value, d, d - near));
        return TwoDoubles.part(part, sum, low, (Math.abs(low) * LOW_ERROR) + (Math.abs(sum) * TANH_ERROR));
    }

    /** S·(lower + what is beyond the line), for d, of which lower is the lower half, and the value T, whose slope S is 1 − T². */
    static double tanhCurve(double value, double d, double lower) {
        double square = d * d;
        double bend = (d * square) * ((T3 + (T5 * square)) + ((T7 + (T9 * square)) * (square * square)));
        double way = d + bend;
        return (1 - (value * value)) * (lower + ((bend - ((value * d) * way)) / (1 + (value * way))));
    }

    static double sigmoid(double x) {
        if (!(Math.abs(x) < LogisticTable.SIGMOID_END)) {
            return x < 0 ? smallSigmoid(x) : x > 0 ? 1 : x;
        }
        double value = sigmoid(x, TwoDoubles.NEAREST);
        return !Double.isNaN(value) ? value : sigmoidOfPower(x);
    }

    /** With p = e<sup>−|x|</sup>: 1 / (1 + p), below 0 p / (1 + p). */
    private static double sigmoidOfPower(double x) {
        double high = power(-Math.abs(x), TwoDoubles.HIGH);
        double low = power(-Math.abs(x), TwoDoubles.LOW);
        double divisor = 1 + high;
        double divisorRest = (high - (divisor - 1)) + low;
        double upper = x > 0 ? 1 : high;
        double upperRest = x > 0 ? 0 : low;
        double quotient = SecondWay.quotient(upper, upperRest, divisor, divisorRest, TwoDoubles.HIGH);
        double rest = SecondWay.quotient(upper, upperRest, divisor, divisorRest, TwoDoubles.LOW);
        double value = TwoDoubles.nearest(quotient, rest, (2 * quotient) * Exponential.ERROR);
        return !Double.isNaN(value) ? value : SecondWay.sigmoid(x);
    }

    /** A part of σ(x) for |x| < 40. */
    static double sigmoid(double x, int part) {
        double place = ((x * LogisticTable.STEPS) + Exponential.ROUNDER) - Exponential.ROUNDER;
        double d = x - (place * STEP);
        double near = TwoDoubles.upperHalf(d);
        int at = ((int) place + (LogisticTable.STEPS * LogisticTable.SIGMOID_END)) * 4;
        double[] table = LogisticTable.SIGMOID;
        double value = table[at];
        double product = table[at + 2] * near;
        double rest = table[at + 1] + (table[at + 3] * near);
        double sum = value + product;
        double low = (product - (sum - value)) + (rest + sigmoidCurve(value, d, d - near));
        return TwoDoubles.part(part, sum, low, (Math.abs(low) * LOW_ERROR) + (sum * SIGMOID_ERROR));
    }

    /** The same for σ(a) = F, whose slope is F (1 − F). */
    static double sigmoidCurve(double value, double d, double lower) {
        double square = d * d;
        double bend = (d * square) * ((H3 + (H5 * square)) + (H7 * (square * square)));
        double way = d + bend;
        double half = value - 0.5;
        return (value - (value * value)) * (lower + ((bend - ((half * d) * way)) / (1 + (half * way))));
    }

    /** e<sup>x</sup> − e<sup>2x</sup>, all that counts of e<sup>x</sup> / (1 + e<sup>x</sup>) from −40 down. */
    private static double smallSigmoid(double x) {
        if (!(x > Exponential.LOWEST)) {
            return 0;
        }
        int n = Exponential.exponent(x);
        double high = Exponential.scaled(x, TwoDoubles.HIGH);
        double low = Exponential.scaled(x, TwoDoubles.LOW);
        double square = (high + low) * (high + low);
        double value = TwoDoubles.nearest(high, low - (square * PowersOfTwo.of(n)), high * Exponential.ERROR, n);
        return !Double.isNaN(value) ? value : SecondWay.sigmoid(x);
    }
}
