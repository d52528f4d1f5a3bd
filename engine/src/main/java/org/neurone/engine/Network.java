package org.neurone.engine;

import java.util.ArrayList;
import java.util.List;
import org.neurone.engine.data.Encoding;
import org.neurone.engine.data.Features;
import org.neurone.engine.data.Pipeline;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.kernel.Kernels;
import org.neurone.engine.kernel.VectorKernels;
import org.neurone.engine.kernel.Workers;
import org.neurone.engine.model.State;
import org.neurone.engine.number.ThreadArithmetic;
import org.neurone.engine.number.Values;
import org.neurone.engine.plan.Limits;
import org.neurone.engine.plan.Plan;
import org.neurone.engine.plan.PlannedLayer;
import org.neurone.engine.run.ArrayOrder;
import org.neurone.engine.run.BatchPass;
import org.neurone.engine.run.Measurement;
import org.neurone.engine.run.Weights;

/**
 * A trained network with what it needs to be asked: the pipeline of its data and the names of its classes.
 * Immutable in what it says and safe to call from many threads at once: they share its weights, and each call borrows working memory that stays with
 * the network, or works on the caller's {@link Scratch}.
 */
public final class Network {
    private final Plan plan;
    private final Pipeline pipeline;
    private final Weights weights;
    private final Kernels kernels;
    private final int outputs;
    private final List<Scratch> single = new ArrayList<>();
    private final List<Scratch> many = new ArrayList<>();

    /** Of these very weights, which nobody may change from now on. */
    Network(Plan plan, Pipeline pipeline, Weights weights, Kernels kernels) {
        this.plan = plan;
        this.pipeline = pipeline;
        this.weights = weights;
        this.kernels = kernels;
        this.outputs = plan.outputs();
    }

    /**
     * The network of a saved state, without its training data.
     *
     * @throws IllegalArgumentException where the plan is not sound or the state is another network's
     */
    public static Network of(Plan plan, State state) {
        return of(plan, state, new VectorKernels());
    }

    /**
     * As above, with other kernels than {@link VectorKernels}.
     *
     * @throws IllegalArgumentException where the plan is not sound or the state is another network's
     */
    public static Network of(Plan plan, State state, Kernels kernels) {
        if (!plan.sound() || !plan.fits(state)) {
            throw new IllegalArgumentException("this state was taken of another network");
        }
        State.Parts parts = state.parts();
        Pipeline pipeline = Pipeline.of(plan.data(), plan.experiment().inputs(), parts.fitted());
        return new Network(plan, pipeline, new Weights(parts.parameters(), parts.statistics()), kernels);
    }

    /**
     * The network that an experiment's state holds, without its training data: of a host's table the state itself tells
     * the columns and classes.
     *
     * @throws IllegalArgumentException where there is no state, or it is another network's
     * @throws org.neurone.engine.reason.DataException where the data is the host's and the state does not describe it
     */
    public static Network of(Experiment experiment) {
        State state = experiment.state();
        if (state == null) {
            throw new IllegalArgumentException("this experiment has learned nothing yet: it has no state");
        }
        return of(Plan.of(experiment, experiment.describeWithoutTables(), Limits.standard()), state);
    }

    /** The experiment, shapes and data description it comes from. */
    public Plan plan() {
        return plan;
    }

    /** Names of the columns that {@link #predict} takes, in order. */
    public List<String> columns() {
        return features().columns();
    }

    /** From columns to what the first layer is fed, filled holes and normalisation included. */
    public Features features() {
        return pipeline.features();
    }

    /** All that stands between columns and the first layer, and between the last one and values. */
    public Pipeline pipeline() {
        return pipeline;
    }

    /** Names of the classes by number; empty for a regression. */
    public List<String> classes() {
        return plan.data().classes();
    }

    /**
     * Weights, then biases of one layer of the plan, row-major: a copy, empty for a layer without any.
     *
     * @param layer from 0
     * @throws IllegalArgumentException where there is no such layer
     */
    public Values parameters(int layer) {
        PlannedLayer planned = plan.layer(layer);
        return slice(weights.parameters(), planned.parametersAt(), planned.parameters());
    }

    /**
     * What one layer of the plan learned without a gradient, such as running means: a copy, empty for a layer without any.
     *
     * @param layer from 0
     * @throws IllegalArgumentException where there is no such layer
     */
    public Values statistics(int layer) {
        PlannedLayer planned = plan.layer(layer);
        return slice(
                weights.statistics(), planned.statisticsAt(), planned.layer().statistics());
    }

    private static Values slice(double[] numbers, long at, long count) {
        double[] copy = new double[(int) count];
        System.arraycopy(numbers, (int) at, copy, 0, copy.length);
        return Values.of(copy);
    }

    /** {@code 2:} and SHA-256 over the bits of every trained number in order. */
    public String hash() {
        return Weights.hash(weights.parameters());
    }

    /**
     * What the network says to one example.
     *
     * @param columns the data's columns as they are, one number each; NaN for a hole where the data says {@code missing}
     * @return one number an output, in the targets' own unit, fresh
     * @throws IllegalArgumentException for another number of columns
     */
    public double[] predict(double... columns) {
        return predictAll(columns, 1);
    }

    /**
     * What the network says to many examples.
     *
     * @param columns rows × columns, row-major
     * @return rows × outputs, row-major, fresh
     * @throws IllegalArgumentException for another number of columns, or answers that no array holds
     */
    public double[] predictAll(double[] columns, int rows) {
        requireRows(rows, columns.length);
        double[] answers = new double[rows * outputs];
        predictInto(columns, rows, answers);
        return answers;
    }

    /**
     * What the network says to many examples, into an array of the caller's; allocates nothing once as many threads have asked before.
     *
     * @param columns rows × columns, row-major
     * @param outputs where the answers go, rows × outputs
     * @throws IllegalArgumentException where an array is too short
     */
    public void predictInto(double[] columns, int rows, double[] outputs) {
        List<Scratch> free = rows > 1 ? many : single;
        Scratch scratch = borrow(free);
        if (scratch == null) {
            scratch = scratch(rows > 1 ? Measurement.rows(plan) : 1);
        }
        try {
            scratch.predict(columns, rows, outputs);
        } finally {
            giveBack(free, scratch);
        }
    }

    private static Scratch borrow(List<Scratch> free) {
        synchronized (free) {
            return free.isEmpty() ? null : free.remove(free.size() - 1);
        }
    }

    private static void giveBack(List<Scratch> free, Scratch scratch) {
        synchronized (free) {
            free.add(scratch);
        }
    }

    private void requireRows(int rows, int numbers) {
        // Whole numbers as doubles: they may exceed an int, and a long is slow in a browser.
        double needed = (double) rows * columns().size();
        if (rows < 0 || numbers < needed || (rows == 1 && numbers != needed)) {
            throw new IllegalArgumentException(rows + " examples of "
                    + columns().size() + " columns need " + (long) needed + " numbers, but these are " + numbers);
        }
        if ((double) rows * outputs > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(
                    "the answers to " + rows + " examples are more than an array holds: ask for fewer at a time");
        }
    }

    /**
     * The number of the class that the network takes an example for; its name is in {@link #classes}.
     *
     * @throws IllegalStateException for a regression
     */
    public int classify(double... columns) {
        if (plan.encoding() == Encoding.VALUES) {
            throw new IllegalStateException("this network predicts values and knows no classes");
        }
        return plan.encoding().decide(predict(columns), 0, outputs);
    }

    /** Memory for predictions of up to so many examples at a time: one for each thread, used again and again. */
    public Scratch scratch(int rows) {
        return scratch(rows, kernels);
    }

    /**
     * As above, with other kernels.
     *
     * @param rows at least 1; fewer are taken for 1
     */
    public Scratch scratch(int rows, Kernels kernels) {
        return new Scratch(this, rows < 1 ? 1 : rows, kernels);
    }

    /** The arrays that a prediction works on. Not for several threads at once. */
    public static final class Scratch {
        private final Network network;
        private final BatchPass pass;

        private Scratch(Network network, int rows, Kernels kernels) {
            this.network = network;
            ArrayOrder order = new ArrayOrder();
            this.pass = new BatchPass(network.plan, BatchPass.Purpose.MEASURE, rows, 1, order);
            double[] parameters = network.weights.parameters();
            double[] statistics = network.weights.statistics();
            if (kernels.takesAnyArray()) {
                order.allocate(kernels);
            } else {
                int own = order.want(parameters.length);
                int ownStatistics = order.want(statistics.length);
                order.allocate(kernels);
                parameters = copied(parameters, order.array(own));
                statistics = copied(statistics, order.array(ownStatistics));
            }
            pass.connect(order, kernels, Workers.alone(), parameters, null, statistics);
        }

        private static double[] copied(double[] from, double[] to) {
            System.arraycopy(from, 0, to, 0, from.length);
            return to;
        }

        /**
         * What the network says to many examples.
         *
         * @param columns rows × columns, row-major
         * @param outputs where the answers go, rows × outputs
         * @throws IllegalArgumentException where an array is too short
         * @throws IllegalStateException where native code changed how this thread calculates
         */
        public void predict(double[] columns, int rows, double[] outputs) {
            ThreadArithmetic.require();
            network.requireRows(rows, columns.length);
            double answers = (double) rows * network.outputs;
            if (outputs.length < answers) {
                throw new IllegalArgumentException(
                        "the answers need " + (long) answers + " numbers, but there is room for " + outputs.length);
            }
            Measurement.outputs(pass, network.pipeline, columns, rows, outputs, null);
        }
    }
}
