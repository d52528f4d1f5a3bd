package org.neurone.engine.explain;

import org.neurone.engine.Trainer;
import org.neurone.engine.data.Dataset;
import org.neurone.engine.kernel.Kernels;
import org.neurone.engine.kernel.PlainKernels;
import org.neurone.engine.kernel.Workers;
import org.neurone.engine.loss.Objective;
import org.neurone.engine.plan.Plan;
import org.neurone.engine.plan.PlannedLayer;
import org.neurone.engine.random.Rng;
import org.neurone.engine.random.Stream;
import org.neurone.engine.run.ArrayOrder;
import org.neurone.engine.run.BatchPass;
import org.neurone.engine.run.Measurement;
import org.neurone.engine.run.Outputs;

/**
 * The data's loss on the training part over a plane through the present weights: L(w + a·d₁ + b·d₂). The weights are a
 * copy; the trainer may go on meanwhile. Not for several threads at once.
 */
public final class LossSurface {
    private final double[] centre;
    private final double[] parameters;
    private final double[] first;
    private final double[] second;
    private final Dataset data;
    private final Objective objective;
    private final BatchPass pass;

    private LossSurface(Trainer trainer, double[] first, double[] second, Kernels kernels) {
        Plan plan = trainer.plan();
        this.first = first;
        this.second = second;
        this.data = trainer.data();
        this.centre = trainer.training().weights().parameters().clone();
        this.objective = trainer.training().loss().under(Outputs.activation(plan));
        ArrayOrder order = new ArrayOrder();
        int parametersNumber = order.want(plan.parameters());
        int statisticsNumber = order.want(plan.statistics());
        this.pass = new BatchPass(plan, BatchPass.Purpose.MEASURE, Measurement.rows(plan), 1, order);
        order.allocate(kernels);
        this.parameters = order.array(parametersNumber);
        double[] statistics = order.array(statisticsNumber);
        System.arraycopy(trainer.training().weights().statistics(), 0, statistics, 0, statistics.length);
        pass.connect(order, kernels, Workers.alone(), parameters, null, statistics);
    }

    /**
     * Along two directions in the space of all trained numbers, layer by layer, weights before biases.
     *
     * @throws IllegalArgumentException where a direction has another length
     */
    public static LossSurface alongDirections(Trainer trainer, double[] first, double[] second) {
        long length = trainer.plan().parameters();
        if (first.length != length || second.length != length) {
            throw new IllegalArgumentException(
                    "a direction has " + length + " numbers, but these have " + first.length + " and " + second.length);
        }
        return new LossSurface(trainer, first.clone(), second.clone(), new PlainKernels());
    }

    /**
     * Over two weights, each the number-th of its layer's weights and, behind them, biases.
     *
     * @throws IllegalArgumentException where there is no such weight
     */
    public static LossSurface overWeights(
            Trainer trainer, int firstLayer, int firstNumber, int secondLayer, int secondNumber) {
        return new LossSurface(
                trainer,
                unit(trainer.plan(), firstLayer, firstNumber),
                unit(trainer.plan(), secondLayer, secondNumber),
                new PlainKernels());
    }

    /**
     * A random direction in which each layer moves as far as its own weights are long, so that layers of large and of
     * small weights are seen alike. H. Li and others, “Visualizing the loss landscape of neural nets”, 2018, by layers.
     */
    public static double[] randomDirection(Trainer trainer, long seed) {
        Rng rng = Rng.of(seed, Stream.NOISE);
        double[] weights = trainer.training().weights().parameters();
        double[] direction = new double[weights.length];
        for (PlannedLayer layer : trainer.plan().layers()) {
            int from = (int) layer.parametersAt();
            int to = from + (int) layer.parameters();
            double length = 0;
            double drawn = 0;
            for (int i = from; i < to; i++) {
                direction[i] = rng.normal();
                drawn += direction[i] * direction[i];
                length += weights[i] * weights[i];
            }
            double factor = drawn > 0 ? Math.sqrt(length / drawn) : 0;
            for (int i = from; i < to; i++) {
                direction[i] = direction[i] * factor;
            }
        }
        return direction;
    }

    private static double[] unit(Plan plan, int layer, int number) {
        int at = (int) plan.layerOf(layer, number).parametersAt() + number;
        double[] direction = new double[(int) plan.parameters()];
        direction[at] = 1;
        return direction;
    }

    /** L at so many steps along each direction. */
    public double at(double a, double b) {
        for (int i = 0; i < parameters.length; i++) {
            double moved = centre[i] + a * first[i];
            parameters[i] = moved + b * second[i];
        }
        return Measurement.loss(pass, objective, data.train(), data.inputs(), data.outputs(), null);
    }

    /**
     * L on a grid.
     *
     * @param a steps along the first direction
     * @param b steps along the second
     * @return a.length × b.length, row-major
     */
    public double[] grid(double[] a, double[] b) {
        double[] losses = new double[a.length * b.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b.length; j++) {
                losses[i * b.length + j] = at(a[i], b[j]);
            }
        }
        return losses;
    }
}
