package org.neurone.engine.explain;

import org.neurone.engine.Trainer;
import org.neurone.engine.data.Dataset;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.kernel.PlainKernels;
import org.neurone.engine.kernel.Workers;
import org.neurone.engine.plan.Plan;
import org.neurone.engine.plan.PlannedLayer;
import org.neurone.engine.regularizer.Regularizer;
import org.neurone.engine.run.ArrayOrder;
import org.neurone.engine.run.BatchPass;
import org.neurone.engine.run.Outputs;
import org.neurone.engine.run.TrainingState;
import org.neurone.engine.run.Updates;

/**
 * What the next update will do, weight by weight: the batch that comes next, with the dropout that will be drawn, worked
 * through on copies. The trainer is left as it is.
 */
public final class NextUpdate {
    private final Trainer trainer;
    private final int rows;
    private final BatchPass pass;
    /** What {@link #pass} works on; its last gradient is written over by each {@link #slopes}. */
    private final double[] parameters;

    private final double[] working;
    private final double[] dataGradient;
    private final double[] gradient;
    private final double loss;

    private NextUpdate(Trainer trainer) {
        this.trainer = trainer;
        TrainingState training = trainer.training();
        Plan plan = trainer.plan();
        Experiment settings = trainer.settings();
        training.begin();
        this.rows = training.nextCount();
        ArrayOrder order = new ArrayOrder();
        int parametersNumber = order.want(plan.parameters());
        int gradientNumber = order.want(plan.parameters());
        int statisticsNumber = order.want(plan.statistics());
        this.pass = new BatchPass(plan, BatchPass.Purpose.TRAIN, rows, 1, order);
        PlainKernels kernels = new PlainKernels();
        order.allocate(kernels);
        this.parameters = order.array(parametersNumber);
        this.working = order.array(gradientNumber);
        double[] statistics = order.array(statisticsNumber);
        System.arraycopy(training.weights().parameters(), 0, parameters, 0, parameters.length);
        System.arraycopy(training.weights().statistics(), 0, statistics, 0, statistics.length);
        pass.connect(order, kernels, Workers.alone(), parameters, working, statistics);
        pass.objective(settings.optimizer().objective(training.loss(), Outputs.activation(plan)));
        Dataset.Part part = trainer.data().train();
        int width = trainer.data().inputs();
        int outputs = trainer.data().outputs();
        for (int r = 0; r < rows; r++) {
            int example = training.example(r);
            System.arraycopy(part.inputs(), example * width, pass.input(), r * width, width);
            System.arraycopy(part.targets(), example * outputs, pass.desired(), r * outputs, outputs);
        }
        this.loss = pass.forwardAndBack(rows, true, training.dropoutCopy());
        pass.gradient();
        this.dataGradient = working.clone();
        this.gradient = working.clone();
        new Updates(plan, settings, kernels, Workers.alone(), parameters, gradient, new double[0][]).finishGradient();
    }

    /** Works through the next batch; as much work as the step itself. */
    public static NextUpdate of(Trainer trainer) {
        return new NextUpdate(trainer);
    }

    /** The batch's loss before the update. */
    public double loss() {
        return loss;
    }

    /** How many examples the batch has. */
    public int rows() {
        return rows;
    }

    /**
     * ℓ of one example of the batch: what it adds to the loss, which is the mean of them.
     *
     * @param row which of the batch, from 0
     * @throws IllegalArgumentException where there is no such example
     */
    public double loss(int row) {
        requireRow(row);
        return pass.losses()[row];
    }

    /** What the first layer is fed with one example of the batch: a copy, one number a feature; errors as {@link #loss(int)}. */
    public double[] input(int row) {
        return row(pass.input(), row, pass.inputSize());
    }

    /** What is desired at the outputs: a copy, one number an output; errors as {@link #loss(int)}. */
    public double[] desired(int row) {
        return row(pass.desired(), row, trainer.plan().outputs());
    }

    /**
     * z of a layer in the update's own forward pass, or its output where it has no activation.
     *
     * @param layer of the plan, from 0
     * @param row which of the batch, from 0
     * @return as many as the layer's output has, a picture row by row with channels last; a copy
     * @throws IllegalArgumentException where there is no such layer or example
     */
    public double[] sums(int layer, int row) {
        trainer.plan().layer(layer);
        return row(pass.sums(layer), row, pass.outputSize(layer));
    }

    /** What leaves a layer: as {@link #sums} in shape and errors. */
    public double[] outputs(int layer, int row) {
        trainer.plan().layer(layer);
        return row(pass.output(layer), row, pass.outputSize(layer));
    }

    /**
     * δ = ∂L/∂z of a layer, or ∂L/∂output where it has no activation: as {@link #sums} in shape and errors; empty where the
     * update needs none, before the first layer that learns. L is the mean, so δ holds 1 / rows.
     */
    public double[] deltas(int layer, int row) {
        trainer.plan().layer(layer);
        double[] delta = pass.delta(layer);
        return delta == null ? new double[0] : row(delta, row, pass.outputSize(layer));
    }

    /**
     * What some examples of the batch give to ∂L/∂w, added in the batch's order as the update adds them: with all of them it is
     * the gradient before regularisation and clipping.
     *
     * @param from the first of them, from 0
     * @param to behind the last
     * @return one number a trained number of the network, layer by layer, weights before biases
     * @throws IllegalArgumentException where the batch has no such examples
     */
    public double[] slopes(int from, int to) {
        if (from < 0 || to > rows || from > to) {
            throw new IllegalArgumentException(
                    "the batch has examples 0 to " + (rows - 1) + ", but these are " + from + " to " + (to - 1));
        }
        int layers = pass.layerCount();
        double[][] kept = new double[layers][];
        for (int i = 0; i < layers; i++) {
            kept[i] = pass.delta(i) == null ? null : pass.delta(i).clone();
        }
        for (int i = 0; i < layers; i++) {
            if (kept[i] != null) {
                silence(pass.delta(i), from * pass.outputSize(i), to * pass.outputSize(i));
            }
        }
        pass.gradient();
        for (int i = 0; i < layers; i++) {
            if (kept[i] != null) {
                System.arraycopy(kept[i], 0, pass.delta(i), 0, kept[i].length);
            }
        }
        return working.clone();
    }

    /** An example whose δ are 0 adds nothing to any slope. */
    private static void silence(double[] delta, int from, int to) {
        for (int i = 0; i < delta.length; i++) {
            delta[i] = i >= from && i < to ? delta[i] : 0;
        }
    }

    /** All trained numbers behind the update, layer by layer, weights before biases. */
    public double[] after() {
        TrainingState training = trainer.training();
        double[] after = parameters.clone();
        double[][] memory = new double[training.memory().length][];
        for (int m = 0; m < memory.length; m++) {
            memory[m] = training.memory()[m].clone();
        }
        new Updates(
                        trainer.plan(),
                        trainer.settings(),
                        new PlainKernels(),
                        Workers.alone(),
                        after,
                        gradient.clone(),
                        memory)
                .apply(training.rate(), training.optimizerStep() + 1);
        return after;
    }

    private double[] row(double[] all, int row, int size) {
        requireRow(row);
        double[] copy = new double[size];
        System.arraycopy(all, row * size, copy, 0, size);
        return copy;
    }

    private void requireRow(int row) {
        if (row < 0 || row >= rows) {
            throw new IllegalArgumentException("the batch has examples 0 to " + (rows - 1) + ", but this is " + row);
        }
    }

    /** The gradient that the update will use, regularised and clipped: a copy, layer by layer. */
    public double[] gradient() {
        return gradient.clone();
    }

    /**
     * One weight's update with its numbers.
     *
     * @param number which of the layer's weights and, behind them, biases
     * @throws IllegalArgumentException where there is no such weight, or training leaves it as it is
     */
    public WeightExplanation.Update of(int layer, int number) {
        PlannedLayer planned = trainer.plan().layerOf(layer, number);
        if (!planned.trains()) {
            throw new IllegalArgumentException("layer " + layer + " is frozen");
        }
        TrainingState training = trainer.training();
        Experiment settings = trainer.settings();
        int at = (int) planned.parametersAt() + number;
        boolean penalized =
                number < planned.layer().weights() && planned.layer().weighting() != null;
        double before = parameters[at];
        double penalty = 0;
        if (penalized) {
            for (Regularizer regularizer : Updates.penalties(planned, settings)) {
                penalty += regularizer.slope(before);
            }
        }
        double decay = settings.optimizer().decoupledDecay();
        double decayed = penalized && decay != 0 ? before * (1 - training.rate() * decay) : before;
        double[] memory = new double[training.memory().length];
        for (int m = 0; m < memory.length; m++) {
            memory[m] = training.memory()[m][at];
        }
        double step = training.optimizerStep() + 1;
        return new WeightExplanation.Update(
                before,
                dataGradient[at],
                penalty,
                gradient[at],
                decayed,
                training.rate(),
                (long) step,
                settings.optimizer().explain(decayed, gradient[at], memory, training.rate(), step));
    }
}
