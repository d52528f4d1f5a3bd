package org.neurone.engine.data;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.neurone.engine.number.Decimal;

/**
 * What brings numbers to a common scale: (value − shift) / scale, one pair a feature or target. Learned on the
 * training part only and kept with a trained network.
 */
public final class Scaling {
    private final double[] shift;
    private final double[] scale;
    private final boolean none;

    /**
     * @param shift one a feature, finite
     * @param scale one a feature, finite and greater than 0
     * @throws IllegalArgumentException otherwise
     */
    public Scaling(double[] shift, double[] scale) {
        if (shift.length != scale.length) {
            throw new IllegalArgumentException(
                    "a scaling has as many shifts as scales, but this has " + shift.length + " and " + scale.length);
        }
        for (int i = 0; i < shift.length; i++) {
            boolean finite = Math.abs(shift[i]) <= Double.MAX_VALUE && scale[i] <= Double.MAX_VALUE;
            if (!finite || !(scale[i] > 0)) {
                throw new IllegalArgumentException(
                        "a shift is finite and a scale finite and greater than 0, but feature " + (i + 1) + " has "
                                + Decimal.print(shift[i]) + " and " + Decimal.print(scale[i]));
            }
        }
        this.shift = shift.clone();
        this.scale = scale.clone();
        boolean nothing = true;
        for (int i = 0; i < shift.length; i++) {
            nothing = nothing && shift[i] == 0 && scale[i] == 1;
        }
        this.none = nothing;
    }

    /** Leaves that many features as they are. */
    public static Scaling none(int features) {
        double[] ones = new double[features];
        Arrays.fill(ones, 1);
        return new Scaling(new double[features], ones);
    }

    /**
     * Learns the scaling of {@code rows} examples of {@code values} (rows × features, row-major, all finite). A feature
     * that has one value only is shifted to 0 and not scaled, so that it never divides by zero; a feature that is {@code
     * indicator}, 1 for “yes” and 0 for “no”, is left as it is.
     *
     * @throws IllegalArgumentException where a feature's values are so large that their differences overflow
     */
    static Scaling learn(Normalize how, double[] values, int rows, int features, IntPredicate indicator) {
        if (how == Normalize.NONE) {
            return none(features);
        }
        double[] shift = new double[features];
        double[] scale = new double[features];
        for (int j = 0; j < features; j++) {
            scale[j] = 1;
            if (indicator.test(j)) {
                continue;
            }
            double least = values[j];
            double greatest = values[j];
            double sum = 0;
            for (int i = 0; i < rows; i++) {
                double value = values[i * features + j];
                least = Math.min(least, value);
                greatest = Math.max(greatest, value);
                sum += value;
            }
            if (least == greatest) {
                shift[j] = least;
            } else if (how == Normalize.RANGE) {
                shift[j] = least;
                scale[j] = greatest - least;
            } else {
                shift[j] = sum / rows;
                double deviation = deviation(values, rows, features, j, shift[j]);
                scale[j] = deviation > 0 ? deviation : greatest - least;
            }
        }
        return new Scaling(shift, scale);
    }

    private static double deviation(double[] values, int rows, int features, int j, double mean) {
        double squares = 0;
        for (int i = 0; i < rows; i++) {
            double difference = values[i * features + j] - mean;
            squares += difference * difference;
        }
        return Math.sqrt(squares / rows);
    }

    /** Whether it leaves every number as it is. */
    public boolean isNone() {
        return none;
    }

    /** How many features it scales. */
    public int features() {
        return shift.length;
    }

    /** A copy of what is taken away, one a feature. */
    public double[] shift() {
        return shift.clone();
    }

    /** A copy of what it is divided by, one a feature, greater than 0. */
    public double[] scale() {
        return scale.clone();
    }

    /** Scales {@code rows} examples (rows × features, row-major) in place. */
    void apply(double[] values, int rows) {
        apply(values, 0, values, rows);
    }

    /** Scales {@code rows} examples (rows × features, row-major) of {@code from}; {@code to} may be the same array. */
    void apply(double[] from, int fromAt, double[] to, int rows) {
        double[] shifts = shift;
        double[] scales = scale;
        int features = shifts.length;
        if (none) {
            System.arraycopy(from, fromAt, to, 0, rows * features);
            return;
        }
        int at = 0;
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < features; j++) {
                to[at] = (from[fromAt + at] - shifts[j]) / scales[j];
                at++;
            }
        }
    }

    /** Takes {@code rows} rows (rows × features, row-major) back to their own unit in place: value · scale + shift. */
    void undo(double[] values, int rows) {
        double[] shifts = shift;
        double[] scales = scale;
        int at = 0;
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < shifts.length; j++) {
                values[at] = values[at] * scales[j] + shifts[j];
                at++;
            }
        }
    }

    /** Equal where every bit is. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Scaling that && Arrays.equals(shift, that.shift) && Arrays.equals(scale, that.scale);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(shift) + Arrays.hashCode(scale);
    }

    @Override
    public String toString() {
        return "Scaling[shift=" + Arrays.toString(shift) + ", scale=" + Arrays.toString(scale) + "]";
    }
}
