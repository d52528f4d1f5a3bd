package org.neurone.engine.kernel;

import org.neurone.engine.activation.Activation;
import org.neurone.engine.activation.LeakyRelu;
import org.neurone.engine.activation.Linear;
import org.neurone.engine.activation.Relu;
import org.neurone.engine.activation.Sigmoid;
import org.neurone.engine.activation.Softmax;
import org.neurone.engine.activation.Tanh;
import org.neurone.engine.number.DoubleBits;
import org.neurone.engine.optimizer.Adagrad;
import org.neurone.engine.optimizer.Adam;
import org.neurone.engine.optimizer.AdamW;
import org.neurone.engine.optimizer.Momentum;
import org.neurone.engine.optimizer.Nesterov;
import org.neurone.engine.optimizer.Optimizer;
import org.neurone.engine.optimizer.RmsProp;
import org.neurone.engine.optimizer.Sgd;
import org.neurone.engine.random.Rng;
import org.neurone.engine.random.Stream;
import org.neurone.engine.regularizer.L1;
import org.neurone.engine.regularizer.L2;

/**
 * What every implementation of {@link Kernels} owes: the bits of {@link PlainKernels}, for shapes of all sizes, zeros of
 * both signs, infinities and NaN, and nothing written where no result belongs. Every NaN counts as the same.
 *
 * <p>Without JUnit, so that the same cases run in a browser. Each method throws {@link IllegalStateException} with what
 * differs.
 */
public final class KernelCases {
    private static final int[] EDGES = {
        1, 2, 3, 4, 5, 7, 8, 9, 10, 15, 16, 17, 24, 31, 33, 64, 127, 128, 129, 130, 255, 256, 257, 300, 513
    };
    private static final int[][] NAMED = {
        {10, 2, 4}, {30, 8, 8}, {30, 8, 1}, {1, 2, 2}, {32, 64, 128}, {64, 256, 128}, {784, 25, 8}, {196, 200, 16}
    };

    private final Kernels plain = new PlainKernels();
    private final Kernels kernels;
    private final Rng random = Rng.of(30, Stream.DATA);

    /** Cases to hold these kernels to. */
    public KernelCases(Kernels kernels) {
        this.kernels = kernels;
    }

    public void products() {
        forShapes((what, rows, inner, outer) -> {
            Place in = place(rows, inner);
            Place w = place(inner, outer);
            Place b = place(1, outer);
            Place out = place(rows, outer);
            same(
                    what,
                    (k, x) -> k.product(in.of(x[0]), w.of(x[1]), b.of(x[2]), out.of(x[3])),
                    in.numbers(),
                    w.numbers(),
                    b.numbers(),
                    out.numbers());
        });
    }

    public void productsBack() {
        forShapes((what, rows, inner, outer) -> {
            Place delta = place(rows, outer);
            Place w = place(inner, outer);
            Place back = place(rows, inner);
            same(
                    what,
                    (k, x) -> k.productBack(delta.of(x[0]), w.of(x[1]), back.of(x[2])),
                    delta.numbers(),
                    w.numbers(),
                    back.numbers());
        });
    }

    /** For any range of rows, and going on where told to. */
    public void gradients() {
        forShapes((what, rows, inner, outer) -> {
            Place in = place(rows, inner);
            Place delta = place(rows, outer);
            Place g = place(inner, outer);
            Place sums = place(1, outer);
            int from = random.below(3) == 0 ? random.below(inner + 1) : 0;
            int to = random.below(3) == 0 ? from + random.below(inner - from + 1) : inner;
            boolean more = coin();
            same(
                    what,
                    (k, x) -> k.productGradient(
                            in.of(x[0]), delta.of(x[1]), g.of(x[2]).over(from, to), more),
                    in.numbers(),
                    delta.numbers(),
                    g.numbers());
            same(
                    "sums of " + what,
                    (k, x) -> k.columnSums(delta.of(x[0]), sums.of(x[1])),
                    delta.numbers(),
                    sums.numbers());
        });
    }

    public void activations() {
        Activation[] activations = {
            new Tanh(), new Sigmoid(), new Relu(), new Softmax(), new LeakyRelu(0.01), new Linear()
        };
        for (int round = 0; round < 300; round++) {
            int rows = 1 + random.below(round % 10 == 0 ? 60 : 5);
            int width = 1 + random.below(round % 7 == 0 ? 130 : 9);
            Place place = new Place(3, rows, width);
            double[] z = place.numbers();
            for (Activation f : activations) {
                double[] a = new double[z.length];
                f.forward(z, a, 0, 1, z.length);
                String what = f + " of " + rows + "×" + width;
                same(what, (k, x) -> k.activate(f, place.of(x[0]), place.of(x[1])), z, place.numbers());
                same(
                        "slope of " + what,
                        (k, x) -> k.slope(f, place.of(x[0]), place.of(x[1]), place.of(x[2])),
                        z,
                        a,
                        place.numbers());
            }
        }
    }

    public void convolutions() {
        for (int round = 0; round < 300; round++) {
            Window window = round == 0 ? new Window(28, 28, 3, 5, 5, 1, 1, 2, 2, 28, 28) : window(true);
            int filters = 1 + random.below(20);
            int from = random.below(window.reach());
            int to = from + random.below(window.reach() - from + 1);
            boolean more = coin();
            Place picture = place(1, window.size());
            Place w = place(window.reach(), filters);
            Place b = place(1, filters);
            Place out = place(window.places(), filters);
            Place patches = place(window.places(), window.reach());
            String what = window + " by " + filters;
            double[][] arrays = {
                picture.numbers(), w.numbers(), b.numbers(), out.numbers(), patches.numbers(),
            };
            same(what, (k, x) -> k.gather(window, picture.of(x[0]), patches.of(x[4])), arrays);
            same(what, (k, x) -> k.scatterAdd(window, patches.of(x[4]), picture.of(x[0])), arrays);
            same(
                    what,
                    (k, x) -> {
                        k.convolve(window, picture.of(x[0]), w.of(x[1]), b.of(x[2]), out.of(x[3]), patches.of(x[4]));
                        patches.of(x[4]).clear();
                    },
                    arrays);
            same(
                    what,
                    (k, x) -> {
                        k.convolveBack(window, out.of(x[3]), w.of(x[1]), picture.of(x[0]), patches.of(x[4]));
                        patches.of(x[4]).clear();
                    },
                    arrays);
            same(
                    what,
                    (k, x) -> {
                        Matrix g = w.of(x[1]).over(from, to);
                        k.convolveGradient(window, picture.of(x[0]), out.of(x[3]), g, more, patches.of(x[4]));
                        patches.of(x[4]).clear();
                    },
                    arrays);
        }
    }

    public void pools() {
        for (int round = 0; round < 300; round++) {
            Window window = window(false);
            Place picture = place(1, window.size());
            Place out = new Place(3, window.places(), window.channels());
            double[][] arrays = {picture.numbers(), out.numbers(), new double[out.length()]};
            plain.maxPool(window, picture.of(arrays[0]), out.of(arrays[1].clone()), out.of(arrays[2]));
            String what = window.toString();
            same(what, (k, x) -> k.maxPool(window, picture.of(x[0]), out.of(x[1]), out.of(x[2])), arrays);
            same(what, (k, x) -> k.maxPoolBack(window, out.of(x[1]), out.of(x[2]), picture.of(x[0])), arrays);
            same(what, (k, x) -> k.averagePool(window, picture.of(x[0]), out.of(x[1])), arrays);
            same(what, (k, x) -> k.averagePoolBack(window, out.of(x[1]), picture.of(x[0])), arrays);
        }
    }

    public void updates() {
        Optimizer[] optimizers = {
            new Sgd(),
            new Momentum(0.9),
            new Nesterov(0.8),
            new RmsProp(0.99, 1e-8),
            new Adagrad(1e-10),
            new Adam(0.9, 0.999, 1e-8),
            new AdamW(0.9, 0.99, 1e-7, 0.01)
        };
        for (int round = 0; round < 100; round++) {
            int length = 1 + random.below(100);
            int from = random.below(length);
            int to = from + random.below(length - from + 1);
            for (Optimizer optimizer : optimizers) {
                same(
                        optimizer.toString(),
                        (k, x) -> k.update(optimizer, x[0], x[1], new double[][] {x[2], x[3]}, from, to, 0.1, 3),
                        numbers(length),
                        numbers(length),
                        numbers(length),
                        numbers(length));
            }
            same("scale", (k, x) -> k.scale(x[0], from, to, 0.7), numbers(length));
            same(
                    "l1 and l2",
                    (k, x) -> {
                        k.addSlope(new L1(0.1), x[0], x[1], from, to);
                        k.addSlope(new L2(0.1), x[0], x[1], from, to);
                    },
                    numbers(length),
                    numbers(length));
        }
    }

    /** Everything above. */
    public void all() {
        products();
        productsBack();
        gradients();
        activations();
        convolutions();
        pools();
        updates();
        chains();
    }

    /** Networks of fully connected layers as one: the bits of a call for each product. */
    public void chains() {
        Activation[] activations = {
            new Sigmoid(), new Tanh(), new Relu(), new Linear(), new Softmax(), new LeakyRelu(0.01)
        };
        int found = 0;
        for (int round = 0; round < 300; round++) {
            int layers = 1 + random.below(4);
            int first = random.below(layers + 1);
            int[] widths = new int[layers + 1];
            Activation[] chosen = new Activation[layers];
            widths[0] = 1 + random.below(9);
            int parameters = 0;
            for (int i = 0; i < layers; i++) {
                chosen[i] = activations[random.below(activations.length)];
                widths[i + 1] = 1 + random.below(9);
                parameters += (widths[i] + 1) * widths[i + 1];
            }
            double[][] contents = new double[3 + 3 * layers][];
            contents[0] = numbers(parameters);
            contents[1] = numbers(parameters);
            contents[2] = numbers(widths[0]);
            for (int i = 0; i < layers; i++) {
                for (int n = 0; n < 3; n++) {
                    contents[3 + 3 * i + n] = numbers(widths[i + 1]);
                }
            }
            String what = "chain of " + layers + ", learning from " + first;
            found += kernels.chain(links(contents, widths, chosen, first)) == null ? 0 : 1;
            same(
                    what,
                    (k, x) -> {
                        DenseChain.Link[] links = links(x, widths, chosen, first);
                        DenseChain chain = k.chain(links);
                        DenseChain run = chain == null ? new PlainChain(links, k) : chain;
                        run.forward();
                        run.backward();
                        run.gradient();
                    },
                    contents);
        }
        if (found == 0) {
            throw new IllegalStateException("no chain was tried");
        }
    }

    /** Weights, gradient and input, then sums, outputs and deltas of each layer; those from {@code first} on learn. */
    private static DenseChain.Link[] links(double[][] x, int[] widths, Activation[] activations, int first) {
        DenseChain.Link[] links = new DenseChain.Link[activations.length];
        int at = 0;
        for (int i = 0; i < links.length; i++) {
            int own = 3 + 3 * i;
            boolean last = i == links.length - 1;
            int inputs = widths[i];
            int units = widths[i + 1];
            int biasAt = at + inputs * units;
            boolean learns = i >= first;
            links[i] = new DenseChain.Link(
                    activations[i],
                    Matrix.of(i == 0 ? x[2] : x[own - 2], inputs),
                    new Matrix(x[0], at, inputs, units),
                    new Matrix(x[0], biasAt, 1, units),
                    Matrix.of(activations[i] instanceof Linear ? x[own + 1] : x[own], units),
                    Matrix.of(x[own + 1], units),
                    learns || last ? Matrix.of(x[own + 2], units) : null,
                    i > first ? Matrix.of(x[own - 1], inputs) : null,
                    learns ? new Matrix(x[1], at, inputs, units) : null,
                    learns ? new Matrix(x[1], biasAt, 1, units) : null);
            at = biasAt + units;
        }
        return links;
    }

    /** Where a matrix lies in an array that has room before and behind it, which no kernel may touch. */
    private final class Place {
        private final int at;
        private final int rows;
        private final int columns;

        Place(int at, int rows, int columns) {
            this.at = at;
            this.rows = rows;
            this.columns = columns;
        }

        int length() {
            return at + rows * columns + 4;
        }

        double[] numbers() {
            return KernelCases.this.numbers(length());
        }

        Matrix of(double[] array) {
            return new Matrix(array, at, rows, columns);
        }
    }

    private Place place(int rows, int columns) {
        return new Place(random.below(5), rows, columns);
    }

    private interface ShapeCase {
        void run(String what, int rows, int inner, int outer);
    }

    private interface Call {
        void on(Kernels kernels, double[][] arrays);
    }

    /** Shapes around every size at which an implementation may change its way, and random ones. */
    private void forShapes(ShapeCase test) {
        for (int[] shape : NAMED) {
            run(test, shape[0], shape[1], shape[2]);
        }
        for (int round = 0; round < 300; round++) {
            int rows = EDGES[random.below(EDGES.length)];
            int inner = EDGES[random.below(EDGES.length)];
            int outer = EDGES[random.below(EDGES.length)];
            if (rows * inner * outer <= 300_000 || round % 60 == 0) {
                run(test, rows, inner, outer);
            }
        }
    }

    private static void run(ShapeCase test, int rows, int inner, int outer) {
        test.run(rows + "×" + inner + "×" + outer, rows, inner, outer);
    }

    private Window window(boolean padded) {
        int height = 1 + random.below(12);
        int width = 1 + random.below(12);
        int kernelHeight = 1 + random.below(padded ? 5 : height);
        int kernelWidth = 1 + random.below(padded ? 5 : width);
        int down = 1 + random.below(3);
        int across = 1 + random.below(3);
        boolean same = padded && (coin() || kernelHeight > height || kernelWidth > width);
        int outHeight = same ? (height + down - 1) / down : (height - kernelHeight) / down + 1;
        int outWidth = same ? (width + across - 1) / across : (width - kernelWidth) / across + 1;
        int top = same ? Math.max(0, (outHeight - 1) * down + kernelHeight - height) / 2 : 0;
        int left = same ? Math.max(0, (outWidth - 1) * across + kernelWidth - width) / 2 : 0;
        int channels = 1 + random.below(5);
        return new Window(
                height, width, channels, kernelHeight, kernelWidth, down, across, top, left, outHeight, outWidth);
    }

    private boolean coin() {
        return random.below(2) == 0;
    }

    /** Mostly numbers of ordinary size; sometimes a lot of zeros of both signs; now and then what is not finite. */
    private double[] numbers(int length) {
        double[] numbers = new double[length];
        boolean zeros = random.below(4) == 0;
        boolean wild = random.below(6) == 0;
        for (int i = 0; i < length; i++) {
            int kind = random.below(60);
            if (zeros && kind < 45) {
                numbers[i] = kind < 20 ? 0.0 : -0.0;
            } else if (wild && kind < 3) {
                numbers[i] = kind == 0 ? Double.NaN : kind == 1 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
            } else if (wild && kind < 8) {
                numbers[i] = kind < 6 ? Double.MIN_VALUE * (kind - 4) : random.uniform(-800, 800);
            } else {
                numbers[i] = random.uniform(-3, 3);
            }
        }
        return numbers;
    }

    /** Calls both on arrays with the same content and compares all of it: what a kernel must not touch as well. */
    private void same(String what, Call call, double[]... contents) {
        double[][] expected = copies(plain, contents);
        double[][] actual = copies(kernels, contents);
        call.on(plain, expected);
        call.on(kernels, actual);
        for (int n = 0; n < contents.length; n++) {
            for (int i = 0; i < contents[n].length; i++) {
                double a = expected[n][i];
                double b = actual[n][i];
                if (DoubleBits.high(a) != DoubleBits.high(b) || DoubleBits.low(a) != DoubleBits.low(b)) {
                    throw new IllegalStateException(what + ": " + kernels.name() + " gives " + b + ", plain " + a
                            + " at " + i + " of array " + n);
                }
            }
        }
    }

    private static double[][] copies(Kernels kernels, double[][] contents) {
        int[] lengths = new int[contents.length];
        for (int n = 0; n < contents.length; n++) {
            lengths[n] = contents[n].length;
        }
        double[][] copies = kernels.allocate(lengths);
        for (int n = 0; n < contents.length; n++) {
            System.arraycopy(contents[n], 0, copies[n], 0, lengths[n]);
        }
        return copies;
    }
}
