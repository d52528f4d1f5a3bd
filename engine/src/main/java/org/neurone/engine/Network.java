package org.neurone.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neurone.engine.activation.Activation;
import org.neurone.engine.activation.Sigmoid;
import org.neurone.engine.activation.Softmax;
import org.neurone.engine.data.Dataset;
import org.neurone.engine.data.Encoding;
import org.neurone.engine.data.Features;
import org.neurone.engine.data.Pipeline;
import org.neurone.engine.data.TableRows;
import org.neurone.engine.data.table.Csv;
import org.neurone.engine.data.table.Table;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.kernel.Kernels;
import org.neurone.engine.kernel.ScratchPool;
import org.neurone.engine.kernel.VectorKernels;
import org.neurone.engine.kernel.Workers;
import org.neurone.engine.loss.Objective;
import org.neurone.engine.metric.Evaluation;
import org.neurone.engine.model.State;
import org.neurone.engine.model.StateParts;
import org.neurone.engine.number.ThreadArithmetic;
import org.neurone.engine.number.Values;
import org.neurone.engine.plan.Limits;
import org.neurone.engine.plan.Plan;
import org.neurone.engine.plan.PlannedLayer;
import org.neurone.engine.reason.DataException;
import org.neurone.engine.run.ArrayOrder;
import org.neurone.engine.run.BatchPass;
import org.neurone.engine.run.Measurement;
import org.neurone.engine.run.Outputs;
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
    private final ScratchPool<Scratch> single = new ScratchPool<>(() -> scratch(1));
    private final ScratchPool<Scratch> many = new ScratchPool<>(() -> scratch(Measurement.rows(plan())));

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
        StateParts parts = state.parts();
        Pipeline pipeline = Pipeline.of(plan.data(), plan.experiment().inputs(), parts.fitted());
        return new Network(plan, pipeline, new Weights(parts.parameters(), parts.statistics()), kernels);
    }

    /**
     * The network that an experiment's state holds, without its training data: of a host's table the state itself tells
     * the columns and classes.
     *
     * @throws IllegalArgumentException where there is no state, or it is another network's
     * @throws DataException where the data is the host's and the state does not describe it
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
        ScratchPool<Scratch> pool = rows > 1 ? many : single;
        Scratch scratch = pool.borrow();
        try {
            scratch.predict(columns, rows, outputs);
        } finally {
            pool.giveBack(scratch);
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
     * A table as this network's own was read: columns of texts stay texts whatever it says, and decimal marks are the network's
     * where the cells leave them open.
     *
     * @param csv its text
     * @throws DataException where it is no table; it names row and column where one is at fault
     */
    public Table table(String csv) {
        return Csv.read(csv, TableRows.reading(null, plan.data()));
    }

    /**
     * What the network says to each row of a table; its columns are found by their names, whatever else is in it.
     *
     * @return rows × outputs, in the targets' own unit
     * @throws DataException where a column is not there, holds texts where numbers are needed, or has a hole and the network has
     *     not learned what stands in for one
     */
    public double[][] predict(Table rows) {
        double[] answers = answers(rows);
        double[][] each = new double[rows.rows()][];
        for (int row = 0; row < each.length; row++) {
            each[row] = Arrays.copyOfRange(answers, row * outputs, (row + 1) * outputs);
        }
        return each;
    }

    /**
     * What the network says to one example, its values by the names of a table's columns.
     *
     * @param example numbers, texts, and null for a hole
     * @return one number an output, in the targets' own unit
     * @throws DataException as {@link #predict(Table)}
     * @throws IllegalArgumentException where a value is neither a number nor a text
     */
    public double[] predict(Map<String, ?> example) {
        return answers(Questions.row(example));
    }

    private double[] answers(Table rows) {
        return predictAll(new Questions(plan).columns(rows), rows.rows());
    }

    /**
     * The name of the class that the network takes an example for.
     *
     * @throws IllegalStateException for a regression
     */
    public String classify(double... columns) {
        return classes().get(decide(columns));
    }

    /**
     * The same of an example by the names of a table's columns.
     *
     * @throws IllegalStateException for a regression
     * @throws DataException as {@link #predict(Table)}
     */
    public String classify(Map<String, ?> example) {
        return classify(Questions.row(example)).get(0);
    }

    /**
     * The same of each row of a table.
     *
     * @throws IllegalStateException for a regression
     * @throws DataException as {@link #predict(Table)}
     */
    public List<String> classify(Table rows) {
        requireClasses();
        double[] answers = answers(rows);
        List<String> names = new ArrayList<>();
        for (int row = 0; row < rows.rows(); row++) {
            names.add(classes().get(plan.encoding().decide(answers, row * outputs, outputs)));
        }
        return names;
    }

    /**
     * The number of the class that the network takes an example for; its name is in {@link #classes}.
     *
     * @throws IllegalStateException for a regression
     */
    public int decide(double... columns) {
        requireClasses();
        return plan.encoding().decide(predict(columns), 0, outputs);
    }

    private void requireClasses() {
        if (plan.encoding() == Encoding.VALUES) {
            throw new IllegalStateException("this network predicts values and knows no classes");
        }
    }

    /**
     * How probable the network holds each class for one example, in the order of {@link #classes}: their sum is 1.
     *
     * @throws IllegalStateException where outputs are no probabilities: its last layer is neither softmax nor one sigmoid unit
     */
    public Map<String, Double> probabilities(double... columns) {
        Activation last = Outputs.activation(plan);
        boolean one = plan.encoding() == Encoding.BINARY && last instanceof Sigmoid;
        if (!one && !(plan.encoding() == Encoding.ONE_OF_K && last instanceof Softmax)) {
            throw new IllegalStateException(
                    "these outputs are no probabilities: a last layer of softmax, or of one sigmoid"
                            + " unit for two classes, gives some");
        }
        double[] outputsOfAll = predict(columns);
        Map<String, Double> probabilities = new LinkedHashMap<>();
        for (int label = 0; label < classes().size(); label++) {
            double probability = !one ? outputsOfAll[label] : label == 1 ? outputsOfAll[0] : 1 - outputsOfAll[0];
            probabilities.put(classes().get(label), probability);
        }
        return Collections.unmodifiableMap(probabilities);
    }

    /**
     * The same of an example by the names of a table's columns.
     *
     * @throws IllegalStateException as above
     * @throws DataException as {@link #predict(Table)}
     */
    public Map<String, Double> probabilities(Map<String, ?> example) {
        return probabilities(new Questions(plan).columns(Questions.row(example)));
    }

    /**
     * Predictions for the rows of a table beside what it says of them: {@code new Accuracy().of(network.evaluate(rows))}. A row
     * with a hole is left out where the network's data says {@code missing drop}.
     *
     * @throws DataException as {@link #predict(Table)}, and where a target's column is not there or names a class that the
     *     network does not know
     */
    public Evaluation evaluate(Table rows) {
        Dataset.Part part = new Questions(plan).examples(rows, this);
        double[] predicted = new double[part.size() * outputs];
        double loss = scratch(Measurement.rows(plan)).loss(part, predicted);
        pipeline.answer(predicted, part.size());
        return new Evaluation(
                part.size(), outputs, predicted, part.values(), part.labels(), plan.encoding(), classes(), loss);
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

    /** For a debugger: its sizes, its weights, and what it says. */
    @Override
    public String toString() {
        boolean classifies = !classes().isEmpty();
        return "Network[" + plan.sizes() + ", " + plan.parameters() + " weights, "
                + (classifies ? "classes " + classes() : "values " + plan.data().targets()) + "]";
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

        /** The mean loss of a part; what the network says to it goes into {@code predicted}, as it was taught. */
        private double loss(Dataset.Part part, double[] predicted) {
            ThreadArithmetic.require();
            Objective objective = network.plan.experiment().loss().under(Outputs.activation(network.plan));
            int features = network.pipeline.features().size();
            return Measurement.loss(pass, objective, part, features, network.outputs, predicted);
        }
    }
}
