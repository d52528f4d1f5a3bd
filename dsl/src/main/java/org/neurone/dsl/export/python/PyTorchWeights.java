package org.neurone.dsl.export.python;

import java.util.List;
import org.neurone.dsl.export.graph.Graph;
import org.neurone.dsl.export.graph.Memory;
import org.neurone.engine.number.Values;
import org.neurone.engine.optimizer.Adagrad;
import org.neurone.engine.optimizer.Momentum;
import org.neurone.engine.optimizer.Nesterov;
import org.neurone.engine.optimizer.Optimizer;
import org.neurone.engine.optimizer.RmsProp;

/** The numbers of a PyTorch script: the weights, and what the optimizer knew of them. */
final class PyTorchWeights {
    private final Graph graph;
    private final Python script;

    PyTorchWeights(Graph graph, Python script) {
        this.graph = graph;
        this.script = script;
    }

    void write() {
        script.line().line();
        script.line("# Layer by layer: (inputs, units), or (kernel height, kernel width, channels, filters).");
        script.line("WEIGHTS = {");
        if (graph.scaled()) {
            weights(
                    "shift",
                    Values.of(graph.features().scaling().shift()),
                    List.of(graph.features().size()));
            weights(
                    "scale",
                    Values.of(graph.features().scaling().scale()),
                    List.of(graph.features().size()));
        }
        for (int i = 0; i < graph.layers().size(); i++) {
            String name = Python.layer(i);
            Graph.Layer layer = graph.layers().get(i);
            if (layer instanceof Graph.Weighted weighted) {
                weights(name + ".weight", weighted.weights(), weighted.layout());
                weights(name + ".bias", weighted.bias(), List.of(weighted.units()));
            } else if (layer instanceof Graph.BatchNormalization normalization) {
                List<Integer> channels = List.of(normalization.gamma().size());
                weights(name + ".weight", normalization.gamma(), channels);
                weights(name + ".bias", normalization.beta(), channels);
                weights(name + ".running_mean", normalization.mean(), channels);
                weights(name + ".running_var", normalization.variance(), channels);
            }
        }
        script.line("}");
        memory();
    }

    private void memory() {
        Memory memory = graph.memory();
        script.line("# How far the run was, and what its optimizer knew of each weight.");
        script.line("EPOCHS_DONE = " + memory.epoch());
        script.line("STEPS_DONE = " + memory.step());
        script.line("MEMORY = {");
        List<String> names = names(graph.experiment().optimizer());
        for (int kind = 0; kind < memory.kinds().size(); kind++) {
            script.line("    \"" + names.get(kind) + "\": {");
            for (int i = 0; i < graph.layers().size(); i++) {
                remembered(
                        Python.layer(i),
                        graph.layers().get(i),
                        memory.kinds().get(kind).get(i));
            }
            script.line("    },");
        }
        script.line("}");
    }

    private void remembered(String name, Graph.Layer layer, Values numbers) {
        if (layer instanceof Graph.Weighted weighted) {
            int many = weighted.weights().size();
            weights(name + ".weight", slice(numbers, 0, many), weighted.layout());
            weights(name + ".bias", slice(numbers, many, numbers.size()), List.of(weighted.units()));
        } else if (layer instanceof Graph.BatchNormalization normalization) {
            int channels = normalization.gamma().size();
            weights(name + ".weight", slice(numbers, 0, channels), List.of(channels));
            weights(name + ".bias", slice(numbers, channels, numbers.size()), List.of(channels));
        }
    }

    /** What PyTorch calls the numbers that an optimizer remembers, in the engine's order. */
    private static List<String> names(Optimizer optimizer) {
        if (optimizer instanceof Momentum || optimizer instanceof Nesterov) {
            return List.of("momentum_buffer");
        } else if (optimizer instanceof Adagrad) {
            return List.of("sum");
        } else if (optimizer instanceof RmsProp) {
            return List.of("square_avg");
        }
        return List.of("exp_avg", "exp_avg_sq"); // Adam and AdamW; the others remember nothing
    }

    private static Values slice(Values numbers, int from, int to) {
        double[] part = new double[to - from];
        for (int i = from; i < to; i++) {
            part[i - from] = numbers.get(i);
        }
        return Values.of(part);
    }

    private void weights(String name, Values numbers, List<Integer> layout) {
        script.numbers("    \"" + name + "\": (" + Python.wholes(layout) + ", ", numbers, "),");
    }
}
