package org.neurone.engine.plan;

import java.util.ArrayList;
import java.util.List;
import org.neurone.engine.data.DataInfo;
import org.neurone.engine.data.DataSpec;
import org.neurone.engine.data.Encoding;
import org.neurone.engine.data.Shape;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.model.State;

/**
 * What follows from an experiment and from what its data looks like: every layer's shapes, the layers that are implied or
 * added, how the targets stand at the output, and everything that does not fit.
 *
 * @param layers in order; those before the first one that does not fit
 * @param encoding how targets stand at the last layer; null where the network is not complete
 * @param addedOutput whether the last layer is not the text's but was added
 * @param parameters trained numbers of the whole network
 * @param statistics numbers that layers learn from the data without a gradient
 * @param faults in no particular order
 */
public record Plan(
        Experiment experiment,
        DataInfo data,
        List<PlannedLayer> layers,
        Encoding encoding,
        boolean addedOutput,
        long parameters,
        long statistics,
        List<Fault> faults) {
    /** Copies the lists. */
    public Plan {
        layers = List.copyOf(layers);
        faults = List.copyOf(faults);
    }

    /** Works it out. Never throws: what does not fit is a fault. Allocates nothing of the network's size. */
    public static Plan of(Experiment experiment, DataInfo data, Limits limits) {
        return Planner.plan(experiment, data, limits);
    }

    /** What the examples are made by: the experiment's data as its state knows it, and as this plan scales its targets. */
    public DataSpec dataSpec() {
        return experiment.matchedData().withTargets(data.layout().targets());
    }

    /** Whether it can run: no fault is an error. */
    public boolean sound() {
        return errors().isEmpty();
    }

    /** The faults that keep it from running; empty where it is sound. */
    public List<Fault> errors() {
        List<Fault> errors = new ArrayList<>();
        for (Fault fault : faults) {
            if (fault.severity() == Severity.ERROR) {
                errors.add(fault);
            }
        }
        return errors;
    }

    /**
     * One of its layers, counted from 0.
     *
     * @throws IllegalArgumentException where there is no such layer
     */
    public PlannedLayer layer(int layer) {
        if (layer < 0 || layer >= layers.size()) {
            throw new IllegalArgumentException(
                    "the plan has layers 0 to " + (layers.size() - 1) + ", but this is " + layer);
        }
        return layers.get(layer);
    }

    /**
     * The layer that has a weight or, behind its weights, a bias of that number, both counted from 0.
     *
     * @throws IllegalArgumentException where there is none
     */
    public PlannedLayer layerOf(int layer, int number) {
        PlannedLayer planned = layer(layer);
        if (number < 0 || number >= planned.parameters()) {
            throw new IllegalArgumentException("layer " + layer + " has " + planned.parameters()
                    + " weights and biases, counted from 0, but this is " + number);
        }
        return planned;
    }

    /** The shape of one example as the first layer is fed it. */
    public Shape input() {
        return data.input(experiment.inputs());
    }

    /** How many numbers come in and leave each layer, as in {@code 2-4-1}; for a debugger. */
    public String sizes() {
        StringBuilder sizes = new StringBuilder().append(input().size());
        for (PlannedLayer layer : layers) {
            sizes.append('-').append(layer.output().size());
        }
        return sizes.toString();
    }

    /** The last layer; there is one in every sound plan. */
    public PlannedLayer last() {
        return layers.get(layers.size() - 1);
    }

    /** Numbers an example at the output. */
    public int outputs() {
        return last().output().channels();
    }

    /** Whether a state was saved with this network, so that a run can go on from it. */
    public boolean fits(State state) {
        return state.fits(
                layerSizes(),
                statistics,
                input().size(),
                data.columns().size(),
                last().output().size());
    }

    /** Trained numbers of each layer that has any. */
    public int[] layerSizes() {
        return Planner.sizes(layers);
    }

    /**
     * How many numbers of 8 bytes a training holds at once.
     *
     * @param workers each of them has scratch memory of its own
     */
    public long memory(int workers) {
        return new RunMemory(experiment, data, layers).numbers(workers);
    }

    /**
     * What making all examples and their features takes, once, in operations of about a multiplication each: counted from
     * the text alone, so that every machine has the same number.
     */
    public double preparing() {
        return Effort.preparing(experiment, data);
    }

    /** What answering for one example takes, in the same operations. */
    public double answering() {
        return Effort.answering(experiment, layers);
    }

    /** Examples an update, as many as there are where the experiment asks for more. */
    public int batch() {
        int examples = data.trainExamples();
        int batch = experiment.batch();
        return batch == Experiment.WHOLE_BATCH || batch > examples ? examples : batch;
    }
}
