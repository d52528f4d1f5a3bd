package org.neurone.engine.run;

import java.util.ArrayList;
import java.util.List;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.kernel.Kernels;
import org.neurone.engine.kernel.Workers;
import org.neurone.engine.optimizer.Clip;
import org.neurone.engine.optimizer.Optimizer;
import org.neurone.engine.plan.Plan;
import org.neurone.engine.plan.PlannedLayer;
import org.neurone.engine.regularizer.Regularizer;

/**
 * From a gradient to new weights: the penalty on large weights is added, the whole is clipped, decoupled decay is taken
 * off, and the optimizer changes what it names. Frozen layers are passed over.
 */
public final class Updates {
    private final Kernels kernels;
    private final Workers workers;
    private final double[] parameters;
    private final double[] gradient;
    private final double[][] memory;
    /** Stretches of trained numbers, neighbours joined: from, to, from, to. */
    private final int[] trained;
    /** Stretches of weights without biases of each layer that learns: from, to, from, to. */
    private final int[] penalized;

    private final Regularizer[][] penalties;
    private final Optimizer optimizer;
    private final Clip clip;
    private double rate;
    private double step;
    private final Workers.Work work = this::updateRange;

    /**
     * @param settings in force: optimizer, penalties and clipping
     * @param parameters all trained numbers, layer by layer, weights before biases
     * @param gradient as many, in the same places
     * @param memory what the optimizer remembers: one array of that length for each of its numbers
     */
    public Updates(
            Plan plan,
            Experiment settings,
            Kernels kernels,
            Workers workers,
            double[] parameters,
            double[] gradient,
            double[][] memory) {
        this.kernels = kernels;
        this.workers = workers;
        this.parameters = parameters;
        this.gradient = gradient;
        this.memory = memory;
        this.optimizer = settings.optimizer();
        this.clip = settings.clip();
        List<int[]> trainedStretches = new ArrayList<>();
        List<int[]> penalizedStretches = new ArrayList<>();
        List<Regularizer[]> penaltiesOf = new ArrayList<>();
        for (PlannedLayer layer : plan.layers()) {
            if (!layer.trains()) {
                continue;
            }
            int at = (int) layer.parametersAt();
            join(trainedStretches, at, at + (int) layer.parameters());
            if (layer.layer().weighting() != null) {
                penalizedStretches.add(new int[] {at, at + (int) layer.layer().weights()});
                penaltiesOf.add(penalties(layer, settings).toArray(new Regularizer[0]));
            }
        }
        this.trained = flat(trainedStretches);
        this.penalized = flat(penalizedStretches);
        this.penalties = penaltiesOf.toArray(new Regularizer[0][]);
    }

    /** What stands in the penalty of a layer's weights: its own regularisers, or the experiment's. */
    public static List<Regularizer> penalties(PlannedLayer layer, Experiment settings) {
        if (layer.layer().weighting() == null) {
            return List.of();
        }
        List<Regularizer> own = layer.layer().weighting().regularizers();
        return own.isEmpty() ? settings.regularizers() : own;
    }

    /** Adds the slopes of the penalties to the gradient of the loss, then clips it. */
    public void finishGradient() {
        for (int i = 0; i < penalties.length; i++) {
            for (Regularizer penalty : penalties[i]) {
                kernels.addSlope(penalty, parameters, gradient, penalized[2 * i], penalized[2 * i + 1]);
            }
        }
        if (clip instanceof Clip.Norm norm) {
            clipNorm(norm.bound());
        } else if (clip instanceof Clip.Value value) {
            clipValues(value.bound());
        }
    }

    /** Changes the weights; step counts from 1 since the optimizer was set. */
    public void apply(double rateNow, double stepNow) {
        rate = rateNow;
        step = stepNow;
        double decay = optimizer.decoupledDecay();
        if (decay != 0) {
            double left = 1 - rateNow * decay;
            for (int i = 0; i < penalized.length; i += 2) {
                kernels.scale(parameters, penalized[i], penalized[i + 1], left);
            }
        }
        if (workers.count() == 1) {
            updateRange(0, 0, parameters.length);
        } else {
            workers.split(parameters.length, work);
        }
    }

    private void updateRange(int worker, int from, int to) {
        for (int i = 0; i < trained.length; i += 2) {
            int start = trained[i] > from ? trained[i] : from;
            int end = trained[i + 1] < to ? trained[i + 1] : to;
            if (start < end) {
                kernels.update(optimizer, parameters, gradient, memory, start, end, rate, step);
            }
        }
    }

    /** Shortens the gradient to the bound: g · bound / ‖g‖ where ‖g‖ is more, the squares summed in ascending order. */
    private void clipNorm(double bound) {
        double squares = 0;
        for (int s = 0; s < trained.length; s += 2) {
            for (int i = trained[s]; i < trained[s + 1]; i++) {
                squares += gradient[i] * gradient[i];
            }
        }
        double norm = Math.sqrt(squares);
        if (norm > bound) {
            for (int s = 0; s < trained.length; s += 2) {
                kernels.scale(gradient, trained[s], trained[s + 1], bound / norm);
            }
        }
    }

    private void clipValues(double bound) {
        for (int s = 0; s < trained.length; s += 2) {
            for (int i = trained[s]; i < trained[s + 1]; i++) {
                double g = gradient[i];
                gradient[i] = g > bound ? bound : g < -bound ? -bound : g;
            }
        }
    }

    private static void join(List<int[]> stretches, int from, int to) {
        int[] last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
        if (last != null && last[1] == from) {
            last[1] = to;
        } else {
            stretches.add(new int[] {from, to});
        }
    }

    private static int[] flat(List<int[]> stretches) {
        int[] flat = new int[2 * stretches.size()];
        for (int i = 0; i < stretches.size(); i++) {
            flat[2 * i] = stretches.get(i)[0];
            flat[2 * i + 1] = stretches.get(i)[1];
        }
        return flat;
    }
}
