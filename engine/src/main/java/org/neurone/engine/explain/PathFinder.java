package org.neurone.engine.explain;

import java.util.ArrayList;
import java.util.List;
import org.neurone.engine.activation.Activation;
import org.neurone.engine.activation.Elementwise;
import org.neurone.engine.layer.DenseLayer;
import org.neurone.engine.layer.Layer;
import org.neurone.engine.layer.LayerPass;
import org.neurone.engine.loss.Loss;
import org.neurone.engine.loss.Objective;
import org.neurone.engine.plan.Plan;
import org.neurone.engine.plan.PlannedLayer;
import org.neurone.engine.run.BatchPass;
import org.neurone.engine.run.Outputs;

/** Follows the ways from a weight to the loss for one example of a pass that has gone forward and back. */
final class PathFinder {
    private final Plan plan;
    private final BatchPass pass;
    private final Objective objective;
    private final Loss loss;
    private final int rows;
    private final int row;
    private final int most;

    /** @param most paths that are kept of each start */
    PathFinder(Plan plan, BatchPass pass, Objective objective, Loss loss, int rows, int row, int most) {
        this.plan = plan;
        this.pass = pass;
        this.objective = objective;
        this.loss = loss;
        this.rows = rows;
        this.row = row;
        this.most = most;
    }

    /** Lists the largest paths that start at each summand; gives how many there are in all, 0 where they are too many. */
    double find(int layer, int unit, int input, List<Summand> starts, List<Path> into) {
        boolean last = layer == plan.layers().size() - 1;
        Suffixes after = last ? null : suffixes(layer);
        List<List<Factor>> ends = last ? ends() : null;
        if (!last && after == null) {
            return 0;
        }
        int units = plan.layers().get(layer).output().channels();
        double count = 0;
        for (Summand start : starts) {
            int out = start.place() * units + unit;
            Factor first = new Factor(Factor.Kind.INPUT, layer, input, unit, start.input());
            if (ends != null) {
                List<Factor> factors = new ArrayList<>(List.of(first));
                factors.addAll(ends.get(out));
                into.add(path(start.place(), factors));
                count += 1;
                continue;
            }
            if (plan.layer(layer).layer().activation() == null) {
                count += follow(after, out, start.place(), List.of(first), into);
                continue;
            }
            for (Factor second : behindSum(layer, out)) {
                count += follow(after, second.to(), start.place(), List.of(first, second), into);
            }
        }
        return count;
    }

    /** Adds the largest paths that begin so and leave the layer at an output; gives how many there are. */
    private static double follow(Suffixes after, int output, int place, List<Factor> begin, List<Path> into) {
        for (int rank = 0; rank < after.known(output); rank++) {
            List<Factor> factors = new ArrayList<>(begin);
            after.factors(output, rank, factors);
            into.add(path(place, factors));
        }
        return after.count(output);
    }

    /** What follows a weighted sum: f′(z), or for softmax ∂a/∂z of each output that it moves. */
    private List<Factor> behindSum(int layer, int out) {
        Layer of = plan.layers().get(layer).layer();
        int size = pass.outputSize(layer);
        Activation activation = of.activation();
        double[] z = pass.sums(layer);
        double[] a = pass.output(layer);
        if (activation instanceof Elementwise f) {
            double slope = f.slope(z[row * size + out], a[row * size + out]);
            return List.of(new Factor(Factor.Kind.SLOPE, layer, -1, out, slope));
        }
        int units = of.output().channels();
        int start = out - out % units;
        List<Factor> factors = new ArrayList<>();
        double[] derivatives = new double[a.length];
        for (int i = start; i < start + units; i++) {
            for (int j = start; j < start + units; j++) {
                derivatives[row * size + j] = i == j ? 1 : 0;
            }
            activation.backward(z, a, derivatives, row * size + start, 1, units);
            factors.add(new Factor(Factor.Kind.PASS, layer, out, i, derivatives[row * size + out]));
        }
        return factors;
    }

    private static Path path(int place, List<Factor> factors) {
        double product = 1;
        for (Factor factor : factors) {
            product = product * factor.value();
        }
        return new Path(place, factors, product);
    }

    /** The ways from a layer's outputs to the loss; null behind the last layer or where they cannot be followed. */
    private Suffixes suffixes(int layer) {
        Suffixes after = null;
        Suffixes[] behind = new Suffixes[plan.layers().size()];
        for (int i = plan.layers().size() - 1; i > layer; i--) {
            Layer each = plan.layers().get(i).layer();
            LayerPass arrays = pass.layerPass(i);
            int inputs = (int) each.input().size();
            if (i == plan.layers().size() - 1) {
                after = Suffixes.last(i, Links.ofLast((DenseLayer) each, arrays), inputs, most, ends());
            } else if (!each.identity()) {
                Links links = Links.of(each, arrays, row);
                if (links == null) {
                    return null;
                }
                behind[i] = after;
                after = Suffixes.before(i, links, inputs, after);
            }
            for (int j = i + 1; j < behind.length && !each.identity(); j++) {
                PlannedLayer other = plan.layer(j);
                boolean here = other.reachesBack() && other.startsAt(plan.layers()) == i;
                if (here) {
                    after.reachedBy(behind[j]);
                }
            }
        }
        return after;
    }

    /** The last factors behind each output: ∂L/∂z in one, or f′(z) and ∂L/∂a. */
    private List<List<Factor>> ends() {
        int last = plan.layers().size() - 1;
        int outputs = plan.outputs();
        int at = row * outputs;
        boolean split = !objective.fused() && Outputs.activation(plan) instanceof Elementwise;
        double[] atOutput = new double[(row + 1) * outputs];
        if (split) {
            loss.gradient(pass.output(), pass.desired(), atOutput, at, outputs, 1.0 / rows);
        }
        List<List<Factor>> ends = new ArrayList<>();
        for (int j = 0; j < outputs; j++) {
            if (split) {
                Elementwise f = (Elementwise) Outputs.activation(plan);
                double slope = f.slope(pass.sums(last)[at + j], pass.output()[at + j]);
                ends.add(List.of(
                        new Factor(Factor.Kind.SLOPE, last, -1, j, slope),
                        new Factor(Factor.Kind.LOSS, last, -1, j, atOutput[at + j])));
            } else {
                ends.add(List.of(new Factor(Factor.Kind.LOSS_AT_SUM, last, -1, j, pass.delta(last)[at + j])));
            }
        }
        return ends;
    }
}
