package org.neurone.engine.plan;

import java.util.ArrayList;
import java.util.List;
import org.neurone.engine.data.DataInfo;
import org.neurone.engine.data.Encoding;
import org.neurone.engine.data.Shape;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.layer.Dense;
import org.neurone.engine.layer.Flatten;
import org.neurone.engine.layer.Layer;
import org.neurone.engine.layer.LayerSpec;
import org.neurone.engine.layer.Misfit;
import org.neurone.engine.layer.Output;
import org.neurone.engine.reason.Mismatch;
import org.neurone.engine.reason.Reason;
import org.neurone.engine.reason.TooMany;
import org.neurone.engine.reason.Unfit;

/** Puts an experiment's layers behind one another, with what is implied between them. */
final class LayerPlan {
    /** As many as a text has statements at most. */
    private static final int MOST_LAYERS = 10_000;

    private final Experiment experiment;
    private final Limits limits;
    private final LastLayer last;
    private final List<PlannedLayer> layers = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private Shape shape;
    private long parameters;
    private long statistics;
    private boolean broken;
    private boolean addedOutput;
    private Encoding encoding;

    LayerPlan(Experiment experiment, DataInfo data, Limits limits) {
        this.experiment = experiment;
        this.limits = limits;
        this.last = new LastLayer(experiment, data);
        this.shape = data.input(experiment.inputs());
        place();
    }

    List<PlannedLayer> layers() {
        return layers;
    }

    List<Fault> faults() {
        return faults;
    }

    long parameters() {
        return parameters;
    }

    long statistics() {
        return statistics;
    }

    boolean addedOutput() {
        return addedOutput;
    }

    /** How targets stand at the last layer; null where there is none. */
    Encoding encoding() {
        return encoding;
    }

    /** Whether every layer has its place and there is a last one. */
    boolean complete() {
        return !broken;
    }

    private void place() {
        List<LayerSpec> specs = experiment.layers();
        for (int i = 0; i < specs.size() && !broken; i++) {
            LayerSpec spec = specs.get(i);
            if (spec instanceof Output output) {
                if (i + 1 < specs.size()) {
                    fail(Fault.of(Severity.ERROR, "layer", i, null, Unfit.OUTPUT_NOT_LAST));
                    return;
                }
                placeOutput(output, i);
                return;
            }
            for (int time = 0; time < spec.times() && !broken; time++) {
                add(spec.once(), i);
            }
        }
        if (!broken) {
            closeWithoutOutput();
        }
    }

    private void placeOutput(Output output, int index) {
        Dense dense = last.complete(output);
        if (!last.matches(dense.units())) {
            String better = Integer.toString(last.added().units());
            fail(new Fault(Severity.ERROR, "layer", index, "units", better, last.mismatch(dense.units())));
            return;
        }
        add(dense, index);
        if (!broken) {
            encoding = last.encoding(dense);
        }
    }

    private void closeWithoutOutput() {
        LayerSpec spec = layers.isEmpty() ? null : layers.get(layers.size() - 1).spec();
        if (spec instanceof Dense dense && last.matches(dense.units())) {
            encoding = last.encoding(dense);
            return;
        }
        Dense added = last.added();
        addedOutput = true;
        add(added, -1);
        if (!broken) {
            encoding = last.encoding(added);
        }
    }

    private void add(LayerSpec spec, int index) {
        if (spec instanceof Dense && shape.picture()) {
            append(new Flatten(), -1);
        }
        Misfit misfit = spec.misfit(shape);
        if (misfit != null) {
            fail(new Fault(Severity.ERROR, "layer", index, misfit.parameter(), misfit.better(), misfit.reason()));
            return;
        }
        if (spec.reach() > 0 && !reaches(spec, index)) {
            return;
        }
        append(spec, index);
    }

    /** Whether there is what it reaches back to, of the shape that comes in. */
    private boolean reaches(LayerSpec spec, int index) {
        int first = firstOf(spec.reach());
        int before = 0;
        for (PlannedLayer layer : layers) {
            before += layer.index() >= 0 ? 1 : 0;
        }
        Reason reason = first < 0
                ? new Mismatch(Mismatch.Kind.REACH, spec.reach(), before)
                : layers.get(first).input().equals(shape)
                        ? null
                        : new Mismatch(
                                Mismatch.Kind.SKIPPED,
                                shape.size(),
                                layers.get(first).input().size(),
                                shape + " + " + layers.get(first).input());
        if (reason != null) {
            String better = first < 0 && before > 0 ? Integer.toString(before) : null;
            fail(new Fault(Severity.ERROR, "layer", index, first < 0 ? "over" : null, better, reason));
        }
        return reason == null;
    }

    /** The first of so many layers that end here, those of the text counted; −1 where there are fewer. */
    private int firstOf(int count) {
        int left = count;
        for (int i = layers.size() - 1; i >= 0; i--) {
            left -= layers.get(i).index() >= 0 ? 1 : 0;
            if (left == 0) {
                return i;
            }
        }
        return -1;
    }

    private void append(LayerSpec spec, int index) {
        if (layers.size() == MOST_LAYERS) {
            tooMany(index, TooMany.Kind.LAYERS, MOST_LAYERS + 1L, MOST_LAYERS);
            return;
        }
        Shape output = spec.output(shape);
        if (output.size() > limits.units()) {
            tooMany(index, TooMany.Kind.UNITS, output.size(), limits.units());
            return;
        }
        Layer layer = spec.layer(shape);
        long own = layer.weights() + layer.biases();
        if (own > limits.weights() - parameters || layer.statistics() > limits.weights() - statistics) {
            tooMany(index, TooMany.Kind.WEIGHTS, parameters + own, limits.weights());
            return;
        }
        int reached = spec.reach() > 0 ? firstOf(spec.reach()) - 1 : PlannedLayer.NOWHERE;
        layers.add(new PlannedLayer(spec, index, layer, parameters, statistics, reached));
        parameters += own;
        statistics += layer.statistics();
        shape = output;
    }

    private void tooMany(int index, TooMany.Kind kind, long count, long most) {
        fail(Fault.of(Severity.ERROR, "layer", index, null, limits.exceeded(kind, count, most)));
    }

    private void fail(Fault fault) {
        faults.add(fault);
        broken = true;
    }
}
