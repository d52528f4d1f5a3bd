package org.neurone.engine.number;

import java.util.function.DoubleUnaryOperator;

/**
 * tanh and σ of whole arrays, with the bits of {@link Elementary}: the first way of the scalar functions (see Logistic) split into passes that a
 * vectorising compiler understands, and the scalar functions for the few numbers that it does not decide. The look-up stands alone, since it does
 * not vectorise; the rest is cut where C2 would give up on a longer loop. An object is the scratch memory of one call at a time.
 */
public final class LogisticPasses {
    /** Numbers at work at once: few enough for the first-level cache, enough to pay for the passes. */
    private static final int BLOCK = 256;

    /** Passes over fewer numbers do not pay. */
    private static final int SHORT = 12;

    private static final double SPLITTER = 134217729.0;

    /**
     * Called through a list, and so each compiled by itself: inlined into one method, some of the loops would be left without vectors, which ones
     * being a matter of luck.
     */
    private interface Pass {
        void over(LogisticPasses block, int count);
    }

    private static final Pass[] TANH = {
        LogisticPasses::part,
        (block, count) -> block.lookUp(LogisticTable.TANH, LogisticTable.STEPS * LogisticTable.TANH_END, count),
        LogisticPasses::tanhCurve,
        LogisticPasses::line,
        LogisticPasses::tanhTest
    };

    private static final Pass[] SIGMOID = {
        LogisticPasses::part,
        (block, count) -> block.lookUp(LogisticTable.SIGMOID, LogisticTable.STEPS * LogisticTable.SIGMOID_END, count),
        LogisticPasses::sigmoidCurve,
        LogisticPasses::line,
        LogisticPasses::sigmoidTest
    };

    private final double[] x = new double[BLOCK];
    private final double[] near = new double[BLOCK];
    private final double[] lower = new double[BLOCK];
    private final double[] value = new double[BLOCK];
    private final double[] slope = new double[BLOCK];
    private final double[] rest = new double[BLOCK];
    private final double[] curve = new double[BLOCK];

    /** Takes its scratch memory, 14 KB. */
    public LogisticPasses() {}

    /** tanh of {@code in[from..to)} into {@code out[from..to)}; the arrays may be the same one. */
    public void tanh(double[] in, double[] out, int from, int to) {
        run(TANH, Logistic::tanh, in, out, from, to);
    }

    /** σ of {@code in[from..to)} into {@code out[from..to)}; the arrays may be the same one. */
    public void sigmoid(double[] in, double[] out, int from, int to) {
        run(SIGMOID, Logistic::sigmoid, in, out, from, to);
    }

    private void run(Pass[] passes, DoubleUnaryOperator function, double[] in, double[] out, int from, int to) {
        if (to - from < SHORT) {
            for (int i = from; i < to; i++) {
                out[i] = function.applyAsDouble(in[i]);
            }
            return;
        }
        for (int at = from; at < to; at += BLOCK) {
            int count = Math.min(BLOCK, to - at);
            System.arraycopy(in, at, x, 0, count);
            for (Pass pass : passes) {
                pass.over(this, count);
            }
            System.arraycopy(value, 0, out, at, count);
            if (isUndecided(slope, count)) {
                for (int i = 0; i < count; i++) {
                    if (slope[i] != 0) {
                        out[at + i] = function.applyAsDouble(x[i]);
                    }
                }
            }
        }
    }

    private static void part(LogisticPasses block, int count) {
        part(block.x, block.value, block.near, block.lower, count);
    }

    /** Parts each x into a place, and the way from it into an upper and a lower half. */
    private static void part(double[] x, double[] place, double[] near, double[] lower, int count) {
        for (int i = 0; i < count; i++) {
            double y = x[i];
            double nearest = ((y * LogisticTable.STEPS) + Exponential.ROUNDER) - Exponential.ROUNDER;
            double d = y - (nearest * Logistic.STEP);
            double scaled = SPLITTER * d;
            double upper = scaled - (scaled - d);
            place[i] = nearest;
            near[i] = upper;
            lower[i] = d - upper;
        }
    }

    private void lookUp(double[] table, int last, int count) {
        lookUp(table, last, near, value, slope, rest, count);
    }

    /** 0, whose sign a sum would lose, and what lies beyond the table are left open by a rest that is no number. */
    private static void lookUp(
            double[] table, int last, double[] near, double[] value, double[] slope, double[] rest, int count) {
        for (int i = 0; i < count; i++) {
            double place = value[i];
            boolean open = !(place >= -last && place <= last) || (place == 0 && near[i] == 0);
            int at = open ? 0 : ((int) place + last) * 4;
            value[i] = table[at];
            slope[i] = table[at + 2];
            rest[i] = open ? Double.NaN : table[at + 1] + (table[at + 3] * near[i]);
        }
    }

    private static void tanhCurve(LogisticPasses block, int count) {
        tanhCurve(block.near, block.lower, block.value, block.curve, count);
    }

    private static void tanhCurve(double[] near, double[] lower, double[] value, double[] curve, int count) {
        for (int i = 0; i < count; i++) {
            curve[i] = Logistic.tanhCurve(value[i], near[i] + lower[i], lower[i]);
        }
    }

    private static void sigmoidCurve(LogisticPasses block, int count) {
        sigmoidCurve(block.near, block.lower, block.value, block.curve, count);
    }

    private static void sigmoidCurve(double[] near, double[] lower, double[] value, double[] curve, int count) {
        for (int i = 0; i < count; i++) {
            curve[i] = Logistic.sigmoidCurve(value[i], near[i] + lower[i], lower[i]);
        }
    }

    private static void line(LogisticPasses block, int count) {
        line(block.near, block.value, block.slope, block.rest, block.curve, count);
    }

    /** The sum of all parts: its leading double goes to {@code curve}, the other to {@code rest}. */
    private static void line(double[] near, double[] value, double[] slope, double[] rest, double[] curve, int count) {
        for (int i = 0; i < count; i++) {
            double start = value[i];
            double product = slope[i] * near[i];
            double sum = start + product;
            rest[i] = (product - (sum - start)) + (rest[i] + curve[i]);
            curve[i] = sum;
        }
    }

    private static void tanhTest(LogisticPasses block, int count) {
        test(block.curve, block.rest, block.value, block.slope, Logistic.TANH_ERROR, count);
    }

    private static void sigmoidTest(LogisticPasses block, int count) {
        test(block.curve, block.rest, block.value, block.slope, Logistic.SIGMOID_ERROR, count);
    }

    private static void test(
            double[] high, double[] low, double[] value, double[] difference, double highError, int count) {
        for (int i = 0; i < count; i++) {
            double h = high[i];
            double l = low[i];
            double error = (Math.abs(l) * Logistic.LOW_ERROR) + (Math.abs(h) * highError);
            double up = h + (l + error);
            difference[i] = up - (h + (l - error));
            value[i] = up;
        }
    }

    /** Whether any difference is not 0; NaN is not. */
    private static boolean isUndecided(double[] difference, int count) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = 0;
        for (; i + 3 < count; i += 4) {
            a += difference[i];
            b += difference[i + 1];
            c += difference[i + 2];
            d += difference[i + 3];
        }
        for (; i < count; i++) {
            a += difference[i];
        }
        return (a + b) + (c + d) != 0;
    }
}
