package org.neurone.web;

import org.neurone.engine.Network;
import org.neurone.engine.data.Encoding;
import org.neurone.engine.number.Values;
import org.neurone.engine.plan.PlannedLayer;
import org.neurone.web.message.MessageJson;
import org.neurone.web.message.Messages;
import org.teavm.jso.JSExport;
import org.teavm.jso.typedarrays.Float64Array;

/** A network that answers to a script, which has checked how many numbers it hands over. */
public final class ScriptNetwork {
    private final Network network;

    ScriptNetwork(Network network) {
        this.network = network;
    }

    /** JSON: names of the columns and of the classes, how many outputs and layers there are. */
    @JSExport
    public String info() {
        return MessageJson.of(new Messages.NetworkInfo(
                network.columns(),
                network.classes(),
                network.plan().outputs(),
                network.plan().layers().size()));
    }

    /**
     * Answers to many examples, into the caller's memory: both arrays are worked on where they are, and nothing is copied.
     *
     * @param columns (rows, columns) as the data has them, row-major
     * @param outputs (rows, outputs), row-major
     */
    @JSExport
    public void predictInto(Float64Array columns, int rows, Float64Array outputs) {
        network.predictInto(columns.toJavaArray(), rows, outputs.toJavaArray());
    }

    /** Class numbers for the outputs of so many examples; −1 where the network knows no classes. */
    @JSExport
    public int[] decide(Float64Array outputs, int rows) {
        Encoding encoding = network.plan().encoding();
        double[] answers = outputs.toJavaArray();
        int width = network.plan().outputs();
        int[] classes = new int[rows];
        for (int row = 0; row < rows; row++) {
            classes[row] = encoding == Encoding.VALUES ? -1 : encoding.decide(answers, row * width, width);
        }
        return classes;
    }

    /** {@code 2:} and SHA-256 over the bits of every trained number in order, the same on every platform. */
    @JSExport
    public String hash() {
        return network.hash();
    }

    /** Weights of a layer, row-major (inputs, units); empty where it has none. */
    @JSExport
    public double[] weights(int layer) {
        return part(layer, true);
    }

    /** Biases of a layer, one a unit; empty where it has none. */
    @JSExport
    public double[] biases(int layer) {
        return part(layer, false);
    }

    private double[] part(int layer, boolean weights) {
        PlannedLayer planned = network.plan().layers().get(layer);
        Values all = network.parameters(layer);
        int many = (int) planned.layer().weights();
        double[] part = new double[weights ? many : (int) planned.layer().biases()];
        for (int i = 0; i < part.length; i++) {
            part[i] = all.get(weights ? i : many + i);
        }
        return part;
    }
}
