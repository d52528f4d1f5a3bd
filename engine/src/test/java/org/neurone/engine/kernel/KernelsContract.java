package org.neurone.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.neurone.engine.activation.Activation;
import org.neurone.engine.activation.LeakyRelu;
import org.neurone.engine.activation.Linear;
import org.neurone.engine.activation.Relu;
import org.neurone.engine.activation.Sigmoid;
import org.neurone.engine.activation.Softmax;
import org.neurone.engine.activation.Tanh;
import org.neurone.engine.optimizer.Adam;
import org.neurone.engine.optimizer.Optimizer;
import org.neurone.engine.optimizer.Sgd;
import org.neurone.engine.regularizer.L1;
import org.neurone.engine.regularizer.L2;

/**
 * What every implementation of {@link Kernels} owes: the bits of {@link PlainKernels}, for shapes of all sizes, zeros of
 * both signs, infinities and NaN, and nothing written where no result belongs. Every NaN counts as the same.
 */
abstract class KernelsContract {
    private final Kernels plain = new PlainKernels();

    abstract Kernels kernels();

    @Test
    void productsAreThePlainOnes() {
        forShapes((random, rows, inner, outer) -> {
            int inAt = random.nextInt(5);
            int wAt = random.nextInt(5);
            int outAt = random.nextInt(5);
            double[] in = numbers(random, inAt + rows * inner + 3);
            double[] w = numbers(random, wAt + (inner + 1) * outer + 3);
            int biasAt = wAt + inner * outer;
            same(
                    random,
                    outAt + rows * outer + 4,
                    rows + "×" + inner + "×" + outer,
                    (kernels, out) -> kernels.product(in, inAt, w, wAt, biasAt, out, outAt, rows, inner, outer));
        });
    }

    @Test
    void productsBackAreThePlainOnes() {
        forShapes((random, rows, inner, outer) -> {
            int deltaAt = random.nextInt(5);
            int wAt = random.nextInt(5);
            int backAt = random.nextInt(5);
            double[] delta = numbers(random, deltaAt + rows * outer + 3);
            double[] w = numbers(random, wAt + inner * outer + 3);
            same(
                    random,
                    backAt + rows * inner + 4,
                    rows + "×" + inner + "×" + outer,
                    (kernels, back) -> kernels.productBack(delta, deltaAt, w, wAt, back, backAt, rows, inner, outer));
        });
    }

    @Test
    void gradientsAreThePlainOnesForAnyRangeAndGoOnWhereTold() {
        forShapes((random, rows, inner, outer) -> {
            int inAt = random.nextInt(5);
            int deltaAt = random.nextInt(5);
            int gAt = random.nextInt(5);
            int from = random.nextInt(3) == 0 ? random.nextInt(inner + 1) : 0;
            int to = random.nextInt(3) == 0 ? from + random.nextInt(inner - from + 1) : inner;
            boolean more = random.nextBoolean();
            double[] in = numbers(random, inAt + rows * inner + 3);
            double[] delta = numbers(random, deltaAt + rows * outer + 3);
            same(
                    random,
                    gAt + inner * outer + 4,
                    rows + "×" + inner + "×" + outer,
                    (kernels, g) -> kernels.productGradient(
                            in, inAt, delta, deltaAt, g, gAt, rows, inner, outer, from, to, more));
        });
    }

    @Test
    void columnSumsAreThePlainOnes() {
        forShapes((random, rows, inner, outer) -> {
            boolean more = random.nextBoolean();
            double[] delta = numbers(random, 2 + rows * outer);
            same(
                    random,
                    outer + 5,
                    rows + "×" + outer,
                    (kernels, g) -> kernels.columnSums(delta, 2, g, 3, rows, outer, more));
        });
    }

    @Test
    void activationsAndTheirSlopesAreThePlainOnes() {
        Random random = new Random(31);
        Activation[] activations = {
            new Tanh(), new Sigmoid(), new Relu(), new Softmax(), new LeakyRelu(0.01), new Linear()
        };
        for (int round = 0; round < 300; round++) {
            int rows = random.nextInt(round % 10 == 0 ? 60 : 5);
            int width = 1 + random.nextInt(round % 7 == 0 ? 130 : 9);
            double[] z = numbers(random, 3 + rows * width + 2);
            for (Activation f : activations) {
                double[] a = new double[z.length];
                f.forward(z, a, 0, 1, z.length);
                String what = f + " of " + rows + "×" + width;
                same(random, z.length, what, (kernels, out) -> kernels.activate(f, z, out, 3, rows, width));
                same(random, z.length, what, (kernels, delta) -> kernels.slope(f, z, a, delta, 3, rows, width));
            }
        }
    }

    @Test
    void windowsAreThePlainOnes() {
        Random random = new Random(32);
        for (int round = 0; round < 300; round++) {
            Window window = window(random, true);
            double[] picture = numbers(random, 2 + window.size());
            double[] patches = numbers(random, window.places() * window.reach());
            same(random, patches.length, window.toString(), (kernels, out) -> kernels.gather(window, picture, 2, out));
            same(
                    random,
                    picture.length,
                    window.toString(),
                    (kernels, out) -> kernels.scatterAdd(window, patches, out, 2));
        }
    }

    @Test
    void convolutionsAreThePlainOnes() {
        Random random = new Random(35);
        for (int round = 0; round < 300; round++) {
            Window window = round == 0 ? new Window(28, 28, 3, 5, 5, 1, 1, 2, 2, 28, 28) : window(random, true);
            int filters = 1 + random.nextInt(20);
            int from = random.nextInt(window.reach());
            int to = from + random.nextInt(window.reach() - from + 1);
            boolean more = random.nextBoolean();
            double[] picture = numbers(random, 2 + window.size());
            double[] w = numbers(random, 1 + (window.reach() + 1) * filters);
            double[] delta = numbers(random, 3 + window.places() * filters);
            double[] patches = new double[window.places() * window.reach()];
            String what = window + " by " + filters;
            int biasAt = 1 + window.reach() * filters;
            same(
                    random,
                    delta.length,
                    what,
                    (kernels, out) -> kernels.convolve(window, picture, 2, w, 1, biasAt, out, 3, filters, patches));
            same(
                    random,
                    picture.length,
                    what,
                    (kernels, back) -> kernels.convolveBack(window, delta, 3, w, 1, filters, back, 2, patches));
            same(
                    random,
                    w.length,
                    what,
                    (kernels, g) -> kernels.convolveGradient(
                            window, picture, 2, delta, 3, g, 1, filters, from, to, more, patches));
        }
    }

    @Test
    void poolsAreThePlainOnes() {
        Random random = new Random(33);
        for (int round = 0; round < 300; round++) {
            Window window = window(random, false);
            int results = window.places() * window.channels();
            double[] picture = numbers(random, 2 + window.size());
            double[] delta = numbers(random, 3 + results);
            double[] winners = new double[3 + results];
            plain.maxPool(window, picture, 2, new double[3 + results], winners, 3);
            String what = window.toString();
            same(
                    random,
                    3 + results,
                    what,
                    (kernels, out) -> kernels.maxPool(window, picture, 2, out, new double[3 + results], 3));
            same(
                    random,
                    3 + results,
                    what,
                    (kernels, out) -> kernels.maxPool(window, picture, 2, new double[3 + results], out, 3));
            same(
                    random,
                    2 + window.size(),
                    what,
                    (kernels, back) -> kernels.maxPoolBack(window, delta, winners, 3, back, 2));
            same(random, 3 + results, what, (kernels, out) -> kernels.averagePool(window, picture, 2, out, 3));
            same(
                    random,
                    2 + window.size(),
                    what,
                    (kernels, back) -> kernels.averagePoolBack(window, delta, 3, back, 2));
        }
    }

    @Test
    void updatesAreThePlainOnes() {
        Random random = new Random(34);
        Optimizer[] optimizers = {new Sgd(), new Adam(0.9, 0.999, 1e-8)};
        for (int round = 0; round < 100; round++) {
            int length = 1 + random.nextInt(100);
            int from = random.nextInt(length);
            int to = from + random.nextInt(length - from + 1);
            double[] gradient = numbers(random, length);
            double[] weights = numbers(random, length);
            for (Optimizer optimizer : optimizers) {
                same(
                        random,
                        length,
                        optimizer.toString(),
                        (kernels, w) ->
                                kernels.update(optimizer, w, gradient, new double[2][length], from, to, 0.1, 3));
            }
            same(random, length, "scale", (kernels, x) -> kernels.scale(x, from, to, 0.7));
            same(random, length, "l1", (kernels, g) -> kernels.addSlope(new L1(0.1), weights, g, from, to));
            same(random, length, "l2", (kernels, g) -> kernels.addSlope(new L2(0.1), weights, g, from, to));
        }
    }

    private interface ShapeTest {
        void run(Random random, int rows, int inner, int outer);
    }

    private interface Call {
        void on(Kernels kernels, double[] result);
    }

    /** Shapes around every size at which an implementation may change its way, and random ones. */
    private static void forShapes(ShapeTest test) {
        Random random = new Random(30);
        int[] edges = {
            1, 2, 3, 4, 5, 7, 8, 9, 10, 15, 16, 17, 24, 31, 33, 64, 127, 128, 129, 130, 255, 256, 257, 300, 513
        };
        int[][] named = {{10, 2, 4}, {30, 8, 8}, {1, 2, 2}, {32, 64, 128}, {64, 256, 128}, {784, 25, 8}, {196, 200, 16}
        };
        for (int[] shape : named) {
            test.run(random, shape[0], shape[1], shape[2]);
        }
        for (int round = 0; round < 400; round++) {
            int rows = edges[random.nextInt(edges.length)];
            int inner = edges[random.nextInt(edges.length)];
            int outer = edges[random.nextInt(edges.length)];
            if ((long) rows * inner * outer <= 300_000 || round % 40 == 0) {
                test.run(random, rows, inner, outer);
            }
        }
    }

    private static Window window(Random random, boolean padded) {
        int height = 1 + random.nextInt(12);
        int width = 1 + random.nextInt(12);
        int kernelHeight = 1 + random.nextInt(padded ? 5 : height);
        int kernelWidth = 1 + random.nextInt(padded ? 5 : width);
        int down = 1 + random.nextInt(3);
        int across = 1 + random.nextInt(3);
        boolean same = padded && (random.nextBoolean() || kernelHeight > height || kernelWidth > width);
        int outHeight = same ? (height + down - 1) / down : (height - kernelHeight) / down + 1;
        int outWidth = same ? (width + across - 1) / across : (width - kernelWidth) / across + 1;
        int top = same ? Math.max(0, (outHeight - 1) * down + kernelHeight - height) / 2 : 0;
        int left = same ? Math.max(0, (outWidth - 1) * across + kernelWidth - width) / 2 : 0;
        int channels = 1 + random.nextInt(5);
        return new Window(
                height, width, channels, kernelHeight, kernelWidth, down, across, top, left, outHeight, outWidth);
    }

    /** Mostly numbers of ordinary size; sometimes a lot of zeros of both signs; now and then what is not finite. */
    private static double[] numbers(Random random, int length) {
        double[] numbers = new double[length];
        boolean zeros = random.nextInt(4) == 0;
        boolean wild = random.nextInt(6) == 0;
        for (int i = 0; i < length; i++) {
            int kind = random.nextInt(60);
            if (zeros && kind < 45) {
                numbers[i] = kind < 20 ? 0.0 : -0.0;
            } else if (wild && kind < 3) {
                numbers[i] = kind == 0 ? Double.NaN : kind == 1 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
            } else if (wild && kind < 6) {
                numbers[i] = Double.MIN_VALUE * (kind - 4);
            } else {
                numbers[i] = random.nextGaussian() * 2;
            }
        }
        return numbers;
    }

    /** Calls both on arrays with the same content, which a kernel leaves alone where no result belongs. */
    private void same(Random random, int length, String what, Call call) {
        double[] before = numbers(random, length);
        double[] expected = before.clone();
        call.on(plain, expected);
        double[] actual = kernels().allocate(new int[] {length})[0];
        System.arraycopy(before, 0, actual, 0, length);
        call.on(kernels(), actual);
        for (int i = 0; i < length; i++) {
            if (Double.doubleToLongBits(expected[i]) != Double.doubleToLongBits(actual[i])) {
                assertEquals(expected[i], actual[i], what + " at " + i + " of " + length);
                throw new AssertionError(what + " at " + i + ": the sign of a zero");
            }
        }
    }
}
