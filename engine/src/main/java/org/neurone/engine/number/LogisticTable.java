package org.neurone.engine.number;

/**
 * The values and slopes of σ(a) and tanh a at the multiples of 1/32. Four numbers a place: the nearest double to the value and
 * what it leaves, the slope's upper 26 bits and what they leave.
 */
final class LogisticTable {
    /** Places from one whole number to the next. */
    static final int STEPS = 32;

    /** From here on σ(a) and tanh a round to 1. */
    static final int SIGMOID_END = 40;

    static final int TANH_END = 20;

    /** At 4(40·32 + k) what belongs to k/32, for k from −40·32 on. */
    static final double[] SIGMOID = new double[4 * (2 * STEPS * SIGMOID_END + 1)];

    /** At 4(20·32 + k) what belongs to k/32, for k from −20·32 on. */
    static final double[] TANH = new double[4 * (2 * STEPS * TANH_END + 1)];

    private static final int DIGITS = 7;

    static {
        Wide one = Wide.of(1, DIGITS);
        Wide step = WideFunctions.exp(Wide.of(-1.0 / STEPS, DIGITS));
        Wide power = one;
        for (int k = 0; k <= STEPS * SIGMOID_END; k++) {
            Wide value = power.times(one.plus(power).reciprocal());
            Wide other = one.minus(value);
            Wide slope = value.times(other);
            write(value, slope, SIGMOID, 4 * ((STEPS * SIGMOID_END) - k));
            write(other, slope, SIGMOID, 4 * ((STEPS * SIGMOID_END) + k));
            if (k % 2 == 0) {
                Wide tanh = other.minus(value);
                write(tanh.negated(), slope.times(4), TANH, 4 * ((STEPS * TANH_END) - (k / 2)));
                write(tanh, slope.times(4), TANH, 4 * ((STEPS * TANH_END) + (k / 2)));
            }
            power = power.times(step);
        }
    }

    private LogisticTable() {}

    private static void write(Wide value, Wide slope, double[] table, int at) {
        table[at] = value.doubleValue();
        table[at + 1] = value.minus(Wide.of(table[at], DIGITS)).doubleValue();
        table[at + 2] = TwoDoubles.upperHalf(slope.doubleValue());
        table[at + 3] = slope.minus(Wide.of(table[at + 2], DIGITS)).doubleValue();
    }
}
