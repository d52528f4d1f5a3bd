package org.neurone.engine.explain;

import java.util.ArrayList;
import java.util.List;
import org.neurone.engine.Trainer;
import org.neurone.engine.data.Dataset;
import org.neurone.engine.data.Shape;
import org.neurone.engine.kernel.Matrix;
import org.neurone.engine.kernel.PlainKernels;
import org.neurone.engine.kernel.Window;
import org.neurone.engine.kernel.Workers;
import org.neurone.engine.layer.ConvLayer;
import org.neurone.engine.layer.Layer;
import org.neurone.engine.layer.PoolLayer;
import org.neurone.engine.loss.Loss;
import org.neurone.engine.loss.Objective;
import org.neurone.engine.number.Values;
import org.neurone.engine.plan.Plan;
import org.neurone.engine.plan.PlannedLayer;
import org.neurone.engine.run.ArrayOrder;
import org.neurone.engine.run.BatchPass;
import org.neurone.engine.run.Outputs;

/**
 * Shows what backpropagation does with a few examples at the present weights: every number on the way forward, every
 * delta on the way back, and the products behind any ∂L/∂w. Works on copies; the trainer is left as it is. Dropout is
 * silent and batch normalisation uses its running statistics, as in a prediction.
 *
 * <pre>{@code
 * Explainer one = Explainer.of(trainer, trainer.nextExample());
 * WeightExplanation why = one.weight(0, 3);
 * }</pre>
 */
public final class Explainer {
    /** Most paths and summands that an explanation lists where nobody says how many. */
    public static final int MOST = 24;

    /** ε of the numeric check. */
    public static final double EPSILON = 1e-5;

    private final Plan plan;
    private final Objective objective;
    private final Loss loss;
    private final int rows;
    private final double[] parameters;
    private final double[] gradient;
    private final BatchPass pass;
    private final double total;

    private Explainer(Trainer trainer, int rows) {
        this.plan = trainer.plan();
        this.loss = trainer.training().loss();
        this.objective = trainer.settings().optimizer().objective(loss, Outputs.activation(plan));
        this.rows = rows;
        ArrayOrder order = new ArrayOrder();
        int parametersNumber = order.want(plan.parameters());
        int gradientNumber = order.want(plan.parameters());
        int statisticsNumber = order.want(plan.statistics());
        this.pass = new BatchPass(plan, BatchPass.Purpose.EXPLAIN, rows, 1, order);
        PlainKernels kernels = new PlainKernels();
        order.allocate(kernels);
        this.parameters = order.array(parametersNumber);
        this.gradient = order.array(gradientNumber);
        double[] statistics = order.array(statisticsNumber);
        double[] weights = trainer.training().weights().parameters();
        System.arraycopy(weights, 0, parameters, 0, parameters.length);
        System.arraycopy(trainer.training().weights().statistics(), 0, statistics, 0, statistics.length);
        pass.connect(order, kernels, Workers.alone(), parameters, gradient, statistics);
        pass.objective(objective);
        this.total = Double.NaN;
    }

    private Explainer(Explainer filled, double total) {
        this.plan = filled.plan;
        this.objective = filled.objective;
        this.loss = filled.loss;
        this.rows = filled.rows;
        this.parameters = filled.parameters;
        this.gradient = filled.gradient;
        this.pass = filled.pass;
        this.total = total;
    }

    /**
     * Of examples of the training part, explained together: L is the mean over them.
     *
     * @throws IllegalArgumentException for none, or for one that there is not
     */
    public static Explainer of(Trainer trainer, int... examples) {
        Dataset.Part part = trainer.data().train();
        int width = trainer.data().inputs();
        int outputs = trainer.data().outputs();
        if (examples.length == 0) {
            throw new IllegalArgumentException("there is no example to explain");
        }
        Explainer explainer = new Explainer(trainer, examples.length);
        for (int r = 0; r < examples.length; r++) {
            int example = examples[r];
            if (example < 0 || example >= part.size()) {
                throw new IllegalArgumentException(
                        "the training part has examples 0 to " + (part.size() - 1) + ", but this is " + example);
            }
            System.arraycopy(part.inputs(), example * width, explainer.pass.input(), r * width, width);
            System.arraycopy(part.targets(), example * outputs, explainer.pass.desired(), r * outputs, outputs);
        }
        return explainer.filled();
    }

    /**
     * Of a point of one's own.
     *
     * @param columns the data's columns as they are
     * @param desired what is wanted at each output, as the plan's encoding writes it
     */
    public static Explainer of(Trainer trainer, double[] columns, double[] desired) {
        Explainer explainer = new Explainer(trainer, 1);
        if (columns.length != trainer.data().features().columns().size()
                || desired.length != trainer.data().outputs()) {
            throw new IllegalArgumentException("a point has "
                    + trainer.data().features().columns().size() + " columns and "
                    + trainer.data().outputs() + " outputs, but this has " + columns.length + " and "
                    + desired.length);
        }
        trainer.data().features().into(columns, 1, explainer.pass.input());
        System.arraycopy(desired, 0, explainer.pass.desired(), 0, desired.length);
        return explainer.filled();
    }

    private Explainer filled() {
        double loss = pass.forwardAndBack(rows, false, null);
        pass.gradient();
        return new Explainer(this, loss);
    }

    /** How many examples are explained together. */
    public int rows() {
        return rows;
    }

    /** L, the mean over the examples, regularisation not included. */
    public double loss() {
        return total;
    }

    /**
     * ℓ of one of the examples: what it adds to L, which is the mean of them.
     *
     * @param row which of the examples that are explained together, from 0
     * @throws IllegalArgumentException where there is no such example
     */
    public double loss(int row) {
        requireRow(row);
        int last = plan.layers().size() - 1;
        int outputs = plan.outputs();
        return loss.under(Outputs.activation(plan))
                .example(pass.sums(last), pass.output(), pass.desired(), row * outputs, outputs);
    }

    /**
     * What the first layer is fed.
     *
     * @param row which of the examples that are explained together, from 0
     * @return one number a feature, normalised; a copy
     * @throws IllegalArgumentException where there is no such example
     */
    public double[] input(int row) {
        return row(pass.input(), row, pass.inputSize());
    }

    /**
     * z of a layer, or its output where it has no activation.
     *
     * @param layer of the plan, from 0
     * @param row which of the examples that are explained together, from 0
     * @return as many as the layer's output has, a picture row by row with channels last; a copy
     * @throws IllegalArgumentException where there is no such layer or example
     */
    public double[] sums(int layer, int row) {
        plan.layer(layer);
        return row(pass.sums(layer), row, pass.outputSize(layer));
    }

    /** What leaves a layer: as {@link #sums} in shape and errors. */
    public double[] outputs(int layer, int row) {
        plan.layer(layer);
        return row(pass.output(layer), row, pass.outputSize(layer));
    }

    /**
     * δ = ∂L/∂z of a layer, or ∂L/∂output where it has no activation: as {@link #sums} in shape and errors. L is the mean, so
     * δ holds 1 / rows.
     */
    public double[] deltas(int layer, int row) {
        plan.layer(layer);
        return row(pass.delta(layer), row, pass.outputSize(layer));
    }

    /**
     * What is desired at the outputs.
     *
     * @param row which of the examples that are explained together, from 0
     * @return one number an output; a copy
     * @throws IllegalArgumentException where there is no such example
     */
    public double[] desired(int row) {
        return row(pass.desired(), row, plan.outputs());
    }

    /**
     * ∂L/∂w of all weights, then biases of one layer: a copy, empty for a layer without any.
     *
     * @param layer of the plan, from 0
     * @throws IllegalArgumentException where there is no such layer
     */
    public double[] slopes(int layer) {
        PlannedLayer planned = plan.layer(layer);
        double[] slopes = new double[(int) planned.parameters()];
        System.arraycopy(gradient, (int) planned.parametersAt(), slopes, 0, slopes.length);
        return slopes;
    }

    private double[] row(double[] all, int row, int size) {
        requireRow(row);
        return slice(all, row, size);
    }

    private void requireRow(int row) {
        if (row < 0 || row >= rows) {
            throw new IllegalArgumentException(
                    "examples 0 to " + (rows - 1) + " are explained here, but this is " + row);
        }
    }

    private static double[] slice(double[] all, int row, int size) {
        double[] copy = new double[size];
        System.arraycopy(all, row * size, copy, 0, size);
        return copy;
    }

    /** Everything behind one weight; the paths are those of the first example. */
    public WeightExplanation weight(int layer, int number) {
        return weight(layer, number, 0);
    }

    /**
     * Everything behind one weight.
     *
     * @param layer of the plan, from 0
     * @param number which of the layer's weights and, behind them, biases
     * @param pathRow which example's paths are followed, from 0
     * @throws IllegalArgumentException where there is no such weight or example
     */
    public WeightExplanation weight(int layer, int number, int pathRow) {
        return weight(layer, number, pathRow, MOST);
    }

    /**
     * Everything behind one weight, with more or fewer paths and summands than {@link #MOST} of each.
     *
     * @param most at least 1; memory for so many paths is taken for each number that enters a layer behind this one
     * @throws IllegalArgumentException where there is no such weight or example, or {@code most} is less than 1
     */
    public WeightExplanation weight(int layer, int number, int pathRow, int most) {
        PlannedLayer planned = plan.layerOf(layer, number);
        requireRow(pathRow);
        if (most < 1) {
            throw new IllegalArgumentException("at least 1 path is listed, but this is " + most);
        }
        int at = (int) planned.parametersAt() + number;
        List<Summand> terms = new ArrayList<>();
        List<Path> paths = new ArrayList<>();
        double allPaths = 0;
        int unit = -1;
        int input = -1;
        if (planned.layer().tellsSummands()) {
            int units = planned.output().channels();
            unit = number % units;
            input = number < planned.layer().weights() ? number / units : -1;
            for (int r = 0; r < rows; r++) {
                terms.addAll(summands(layer, r, input, unit));
            }
            List<Summand> starts = summands(layer, pathRow, input, unit);
            PathFinder finder = new PathFinder(plan, pass, objective, loss, rows, pathRow, most);
            List<Path> all = new ArrayList<>();
            allPaths = finder.find(layer, unit, input, starts, all);
            Largest.byProduct(all, paths, most);
        }
        List<Summand> listed = new ArrayList<>();
        Largest.byTerm(terms, listed, most);
        return new WeightExplanation(
                layer,
                number,
                input,
                unit,
                parameters[at],
                gradient[at],
                listed,
                paths,
                allPaths,
                numeric(at),
                EPSILON);
    }

    private List<Summand> summands(int layer, int row, int input, int unit) {
        List<Summand> summands = new ArrayList<>();
        plan.layer(layer)
                .layer()
                .summands(
                        pass.layerPass(layer),
                        row,
                        input,
                        unit,
                        (place, x, delta) -> summands.add(new Summand(row, place, x, delta)));
        return summands;
    }

    /** (L(w + ε) − L(w − ε)) / 2ε; everything is put back as it was. */
    private double numeric(int at) {
        double old = parameters[at];
        parameters[at] = old + EPSILON;
        double above = value();
        parameters[at] = old - EPSILON;
        double below = value();
        parameters[at] = old;
        pass.forward(rows, false, null);
        return (above - below) / (2 * EPSILON);
    }

    private double value() {
        pass.forward(rows, false, null);
        double[] z = pass.sums(plan.layers().size() - 1);
        double sum = 0;
        for (int r = 0; r < rows; r++) {
            sum += objective.example(z, pass.output(), pass.desired(), r * plan.outputs(), plan.outputs());
        }
        return sum / rows;
    }

    /**
     * How one cell of a convolution's or a pooling's output comes about: Σ window · kernel + bias. A mean counts each number with the
     * same share, and a maximum the largest alone, with 1.
     *
     * @param layer of the plan, from 0: a convolution or a pooling
     * @param row which of the examples that are explained together, from 0
     * @param y row of the cell, from 0
     * @param x column of the cell, from 0
     * @param filter or, of a pooling, channel, from 0
     * @throws IllegalArgumentException where there is no such cell
     */
    public ConvCell cell(int layer, int row, int y, int x, int filter) {
        Layer there = plan.layer(layer).layer();
        requireRow(row);
        if (there instanceof ConvLayer conv) {
            requireCell(layer, conv.window(), conv.output(), y, x, filter);
            return convCell(layer, conv, row, y, x, filter);
        }
        if (there instanceof PoolLayer pool) {
            requireCell(layer, pool.window(), pool.output(), y, x, filter);
            return poolCell(layer, pool, row, y, x, filter);
        }
        throw new IllegalArgumentException("layer " + layer + " is neither a convolution nor a pooling");
    }

    private static void requireCell(int layer, Window window, Shape output, int y, int x, int filter) {
        boolean there = y >= 0 && y < window.outHeight() && x >= 0 && x < window.outWidth();
        if (!there || filter < 0 || filter >= output.channels()) {
            throw new IllegalArgumentException("layer " + layer + " puts out " + output
                    + " cells (rows, columns, filters, each from 0), but this is " + y + ", " + x + ", " + filter);
        }
    }

    private ConvCell convCell(int layer, ConvLayer conv, int row, int y, int x, int filter) {
        Window window = conv.window();
        int filters = conv.output().channels();
        int place = y * window.outWidth() + x;
        int reach = window.reach();
        double[] patches = new double[window.places() * reach];
        Matrix pictures = Matrix.of(pass.layerPass(layer).input(), window.size());
        new PlainKernels().gather(window, pictures.row(row), Matrix.of(patches, reach));
        double[] kernel = new double[reach];
        int at = (int) plan.layers().get(layer).parametersAt();
        for (int k = 0; k < reach; k++) {
            kernel[k] = parameters[at + k * filters + filter];
        }
        double[] numbers = slice(patches, place, reach);
        return cell(
                window,
                window.channels(),
                y,
                x,
                numbers,
                kernel,
                parameters[at + reach * filters + filter],
                layer,
                row,
                place * filters + filter);
    }

    private ConvCell poolCell(int layer, PoolLayer pool, int row, int y, int x, int channel) {
        Window window = pool.window();
        int channels = window.channels();
        int out = (y * window.outWidth() + x) * channels + channel;
        double[] picture = row(pass.layerPass(layer).input(), row, window.size());
        double[] numbers = new double[window.kernelHeight() * window.kernelWidth()];
        double[] shares = new double[numbers.length];
        for (int k = 0; k < numbers.length; k++) {
            int input = window.pixel(y, x, k / window.kernelWidth(), k % window.kernelWidth()) + channel;
            boolean largest = pool.max() && pass.layerPass(layer).cache()[row * pass.outputSize(layer) + out] == input;
            numbers[k] = picture[input];
            shares[k] = !pool.max() ? 1.0 / numbers.length : largest ? 1 : 0;
        }
        return cell(window, 1, y, x, numbers, shares, 0, layer, row, out);
    }

    private ConvCell cell(
            Window window,
            int channels,
            int y,
            int x,
            double[] numbers,
            double[] kernel,
            double bias,
            int layer,
            int row,
            int out) {
        int cell = row * pass.outputSize(layer) + out;
        return new ConvCell(
                window.kernelHeight(),
                window.kernelWidth(),
                channels,
                y * window.strideHeight() - window.top(),
                x * window.strideWidth() - window.left(),
                Values.of(numbers),
                Values.of(kernel),
                bias,
                pass.sums(layer)[cell],
                pass.output(layer)[cell]);
    }
}
