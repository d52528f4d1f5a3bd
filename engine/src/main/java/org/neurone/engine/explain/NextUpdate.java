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
    private final double[] parameters;
    private final double[] dataGradient;
    private final double[] gradient;
    private final double loss;

    private NextUpdate(Trainer trainer) {
        this.trainer = trainer;
        TrainingState training = trainer.training();
        Plan plan = trainer.plan();
        Experiment settings = trainer.settings();
        training.begin();
        int rows = training.nextCount();
        ArrayOrder order = new ArrayOrder();
        int parametersNumber = order.want(plan.parameters());
        int gradientNumber = order.want(plan.parameters());
        int statisticsNumber = order.want(plan.statistics());
        BatchPass pass = new BatchPass(plan, BatchPass.Purpose.TRAIN, rows, 1, order);
        PlainKernels kernels = new PlainKernels();
        order.allocate(kernels);
        this.parameters = order.array(parametersNumber);
        this.gradient = order.array(gradientNumber);
        double[] statistics = order.array(statisticsNumber);
        System.arraycopy(training.weights().parameters(), 0, parameters, 0, parameters.length);
        System.arraycopy(training.weights().statistics(), 0, statistics, 0, statistics.length);
        pass.connect(order, kernels, Workers.alone(), parameters, gradient, statistics);
        pass.objective(settings.optimizer().objective(settings.loss(), Outputs.activation(plan)));
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
        this.dataGradient = gradient.clone();
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
