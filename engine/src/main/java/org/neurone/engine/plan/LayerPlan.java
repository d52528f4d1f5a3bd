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

/** Puts an experiment's layers behind one another, with what is implied between them. */
final class LayerPlan {
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
                    fail(Fault.of(
                            "output-not-last",
                            Severity.ERROR,
                            "layer",
                            i,
                            null,
                            "The output is the last layer, but another one follows it here.",
                            "La sortie est la dernière couche, mais une autre la suit ici."));
                    return;
                }
                placeOutput(output, i);
                return;
            }
            add(spec, i);
        }
        if (!broken) {
            closeWithoutOutput();
        }
    }

    private void placeOutput(Output output, int index) {
        Dense dense = last.complete(output);
        if (!last.matches(dense.units())) {
            fail(Fault.of(
                            "output-units",
                            Severity.ERROR,
                            "layer",
                            index,
                            "units",
                            "This output has " + units(dense.units(), "unit", "units") + ", but the data asks for "
                                    + last.allowed("or") + ".",
                            "Cette sortie a " + units(dense.units(), "neurone", "neurones")
                                    + ", mais les données en demandent " + last.allowed("ou") + ".")
                    .with("units", Integer.toString(last.added().units())));
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
            fail(new Fault(
                    Severity.ERROR, "layer", index, misfit.parameter(), misfit.reason(), misfit.facts()));
            return;
        }
        append(spec, index);
    }

    private void append(LayerSpec spec, int index) {
        Shape output = spec.output(shape);
        if (output.size() > limits.units()) {
            fail(Fault.of(
                            "too-many-units",
                            Severity.ERROR,
                            "layer",
                            index,
                            null,
                            "This layer has " + Counts.english(output.size()) + " numbers at its output, but "
                                    + Counts.english(limits.units()) + " is the most that can run here.",
                            "Cette couche a " + Counts.french(output.size()) + " nombres en sortie, mais "
                                    + Counts.french(limits.units()) + " est le maximum ici.")
                    .with("limit", Long.toString(limits.units())));
            return;
        }
        Layer layer = spec.layer(shape);
        long own = layer.weights() + layer.biases();
        if (own > limits.weights() - parameters || layer.statistics() > limits.weights() - statistics) {
            long total = parameters + own;
            fail(Fault.of(
                            "too-many-weights",
                            Severity.ERROR,
                            "layer",
                            index,
                            null,
                            "With this layer the network has " + Counts.english(total) + " weights, but "
                                    + Counts.english(limits.weights()) + " is the most that can run here.",
                            "Avec cette couche, le réseau a " + Counts.french(total) + " poids, mais "
                                    + Counts.french(limits.weights()) + " est le maximum ici.")
                    .with("limit", Long.toString(limits.weights())));
            return;
        }
        layers.add(new PlannedLayer(spec, index, layer, parameters, statistics));
        parameters += own;
        statistics += layer.statistics();
        shape = output;
    }

    private void fail(Fault fault) {
        faults.add(fault);
        broken = true;
    }

    private static String units(int count, String one, String several) {
        return count + " " + (count == 1 ? one : several);
    }
}
