package org.neurone.engine.kernel;

/**
 * One row times a matrix, for rows so short that they fit into registers: {@code out[x] = Σ_d a[d] · w[x·column + d·depth]},
 * d ascending from 0.0, and a bias where {@code biasAt} is not negative. A loop over two or three numbers would cost more
 * than the numbers; kernels for a fixed length gave 1.5 to 2.6 times the speed on networks of 2 to 8 units.
 */
final class TinySums {
    private TinySums() {}

    static void one(
            double[] a,
            int at,
            double[] w,
            int wAt,
            int column,
            int depth,
            int biasAt,
            double[] out,
            int outAt,
            int n) {
        double a0 = a[at];
        for (int x = 0; x < n; x++) {
            double sum = 0.0 + a0 * w[wAt + x * column];
            out[outAt + x] = biasAt < 0 ? sum : sum + w[biasAt + x];
        }
    }

    static void two(
            double[] a,
            int at,
            double[] w,
            int wAt,
            int column,
            int depth,
            int biasAt,
            double[] out,
            int outAt,
            int n) {
        double a0 = a[at];
        double a1 = a[at + 1];
        for (int x = 0; x < n; x++) {
            int p = wAt + x * column;
            double sum = (0.0 + a0 * w[p]) + a1 * w[p + depth];
            out[outAt + x] = biasAt < 0 ? sum : sum + w[biasAt + x];
        }
    }

    static void three(
            double[] a,
            int at,
            double[] w,
            int wAt,
            int column,
            int depth,
            int biasAt,
            double[] out,
            int outAt,
            int n) {
        double a0 = a[at];
        double a1 = a[at + 1];
        double a2 = a[at + 2];
        for (int x = 0; x < n; x++) {
            int p = wAt + x * column;
            double sum = ((0.0 + a0 * w[p]) + a1 * w[p + depth]) + a2 * w[p + 2 * depth];
            out[outAt + x] = biasAt < 0 ? sum : sum + w[biasAt + x];
        }
    }

    static void four(
            double[] a,
            int at,
            double[] w,
            int wAt,
            int column,
            int depth,
            int biasAt,
            double[] out,
            int outAt,
            int n) {
        double a0 = a[at];
        double a1 = a[at + 1];
        double a2 = a[at + 2];
        double a3 = a[at + 3];
        for (int x = 0; x < n; x++) {
            int p = wAt + x * column;
            double sum = 0.0 + a0 * w[p];
            sum = sum + a1 * w[p + depth];
            sum = sum + a2 * w[p + 2 * depth];
            sum = sum + a3 * w[p + 3 * depth];
            out[outAt + x] = biasAt < 0 ? sum : sum + w[biasAt + x];
        }
    }

    static void eight(
            double[] a,
            int at,
            double[] w,
            int wAt,
            int column,
            int depth,
            int biasAt,
            double[] out,
            int outAt,
            int n) {
        double a0 = a[at];
        double a1 = a[at + 1];
        double a2 = a[at + 2];
        double a3 = a[at + 3];
        double a4 = a[at + 4];
        double a5 = a[at + 5];
        double a6 = a[at + 6];
        double a7 = a[at + 7];
        for (int x = 0; x < n; x++) {
            int p = wAt + x * column;
            double sum = 0.0 + a0 * w[p];
            sum = sum + a1 * w[p + depth];
            sum = sum + a2 * w[p + 2 * depth];
            sum = sum + a3 * w[p + 3 * depth];
            sum = sum + a4 * w[p + 4 * depth];
            sum = sum + a5 * w[p + 5 * depth];
            sum = sum + a6 * w[p + 6 * depth];
            sum = sum + a7 * w[p + 7 * depth];
            out[outAt + x] = biasAt < 0 ? sum : sum + w[biasAt + x];
        }
    }
}
