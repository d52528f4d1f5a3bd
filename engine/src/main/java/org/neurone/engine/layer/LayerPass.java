package org.neurone.engine.layer;

import org.neurone.engine.kernel.Kernels;
import org.neurone.engine.kernel.Matrix;

/**
 * The arrays that one layer works on during one pass of a batch. Everything is flat and row-major, one row an example.
 * Not for several threads at once, but for ranges that share no result.
 */
public final class LayerPass {
    private final Kernels kernels;
    private final double[] input;
    private final double[] reached;
    private final double[] output;
    private final double[] inputDelta;
    private final double[] outputDelta;
    private final double[] cache;
    private final double[][] scratch;
    private final double[] parameters;
    private final double[] gradient;
    private final int at;
    private final double[] statistics;
    private final int statisticsAt;
    private final boolean deltaAtSums;
    private int rows;
    private boolean training;

    private LayerPass(Builder arrays) {
        this.kernels = arrays.kernels;
        this.input = arrays.input;
        this.reached = arrays.reached;
        this.output = arrays.output;
        this.inputDelta = arrays.inputDelta;
        this.outputDelta = arrays.outputDelta;
        this.cache = arrays.cache;
        this.scratch = arrays.scratch;
        this.parameters = arrays.parameters;
        this.gradient = arrays.gradient;
        this.at = arrays.at;
        this.statistics = arrays.statistics;
        this.statisticsAt = arrays.statisticsAt;
        this.deltaAtSums = arrays.deltaAtSums;
    }

    /** How many examples the batch has, and whether it is one of training. */
    public void begin(int rows, boolean training) {
        this.rows = rows;
        this.training = training;
    }

    /** What computes. */
    public Kernels kernels() {
        return kernels;
    }

    /** rows × the input's size. */
    public double[] input() {
        return input;
    }

    /** What a layer {@linkplain LayerSpec#reach reaches} back to, rows × the input's size; null for one that reaches nowhere. */
    public double[] reached() {
        return reached;
    }

    /** rows × the output's size. */
    public double[] output() {
        return output;
    }

    /** ∂L/∂input, rows × the input's size; null where nobody asks for it. */
    public double[] inputDelta() {
        return inputDelta;
    }

    /** ∂L/∂output, rows × the output's size; null on a pass that only predicts. */
    public double[] outputDelta() {
        return outputDelta;
    }

    /** {@link Layer#cache} numbers. */
    public double[] cache() {
        return cache;
    }

    /** {@link Layer#scratch} numbers of that worker's own. */
    public double[] scratch(int worker) {
        return scratch[worker];
    }

    /** All trained numbers of the network; this layer's start at {@link #at}. */
    public double[] parameters() {
        return parameters;
    }

    /** ∂L/∂parameters, in the same places. */
    public double[] gradient() {
        return gradient;
    }

    /** Where this layer’s trained numbers start in {@link #parameters} and {@link #gradient}. */
    public int at() {
        return at;
    }

    /** This layer's weights in such an array as a matrix; null where there is no array. */
    Matrix weights(double[] numbers, int rows, int columns) {
        return numbers == null ? null : new Matrix(numbers, at, rows, columns);
    }

    /** Its biases, behind as many weights; null where there is no array. */
    Matrix biases(double[] numbers, int rows, int columns) {
        return numbers == null ? null : new Matrix(numbers, at + rows * columns, 1, columns);
    }

    /** All statistics of the network; this layer's start at {@link #statisticsAt}. */
    public double[] statistics() {
        return statistics;
    }

    /** Where this layer’s statistics start in {@link #statistics}. */
    public int statisticsAt() {
        return statisticsAt;
    }

    /** Whether {@link #outputDelta} comes as ∂L/∂z of the weighted sums, as the loss gives it to the output layer. */
    public boolean deltaAtSums() {
        return deltaAtSums;
    }

    /** Examples in this pass, at most those that the arrays have room for. */
    public int rows() {
        return rows;
    }

    /** Whether this is a step of training, in which dropout silences and normalisation measures. */
    public boolean training() {
        return training;
    }

    /** Gathers the arrays of a pass; what is left out stays null. */
    public static final class Builder {
        private final Kernels kernels;
        private double[] input;
        private double[] reached;
        private double[] output;
        private double[] inputDelta;
        private double[] outputDelta;
        private double[] cache;
        private double[][] scratch;
        private double[] parameters;
        private double[] gradient;
        private int at;
        private double[] statistics;
        private int statisticsAt;
        private boolean deltaAtSums;

        /** @param kernels what computes */
        public Builder(Kernels kernels) {
            this.kernels = kernels;
        }

        /** What goes in and comes out: rows × numbers an example, row-major. */
        public Builder values(double[] input, double[] output) {
            this.input = input;
            this.output = output;
            return this;
        }

        /** What the layer reaches back to; rows × the input’s size. */
        public Builder reached(double[] reached) {
            this.reached = reached;
            return this;
        }

        /**
         * ∂L/∂input, to be filled, and ∂L/∂output, rows × numbers an example; or ∂L/∂z in the latter’s place where
         * {@code deltaAtSums} says so.
         */
        public Builder deltas(double[] inputDelta, double[] outputDelta, boolean deltaAtSums) {
            this.inputDelta = inputDelta;
            this.outputDelta = outputDelta;
            this.deltaAtSums = deltaAtSums;
            return this;
        }

        /** What the way forward keeps for the way back, and for each worker an array without meaning between calls. */
        public Builder memory(double[] cache, double[][] scratch) {
            this.cache = cache;
            this.scratch = scratch;
            return this;
        }

        /** All trained numbers and their gradient, and where this layer’s start in both. */
        public Builder parameters(double[] parameters, double[] gradient, int at) {
            this.parameters = parameters;
            this.gradient = gradient;
            this.at = at;
            return this;
        }

        /** All statistics, and where this layer’s start. */
        public Builder statistics(double[] statistics, int statisticsAt) {
            this.statistics = statistics;
            this.statisticsAt = statisticsAt;
            return this;
        }

        /** The pass; it keeps the arrays. */
        public LayerPass build() {
            return new LayerPass(this);
        }
    }
}
