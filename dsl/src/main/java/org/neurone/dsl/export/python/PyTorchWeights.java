package org.neurone.dsl.export.python;

import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.export.graph.Graph;
import org.neurone.dsl.export.graph.GraphLayer;
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
            List<GraphLayer.Numbers> arrays = graph.layers().get(i).numbers();
            List<String> names = names(i);
            for (int k = 0; k < arrays.size(); k++) {
                weights(names.get(k), arrays.get(k).values(), arrays.get(k).layout());
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
                remembered(i, memory.kinds().get(kind).get(i));
            }
            script.line("    },");
        }
        script.line("}");
    }

    private void remembered(int layer, Values numbers) {
        List<GraphLayer.Numbers> arrays = graph.layers().get(layer).numbers();
        List<String> names = names(layer);
        int at = 0;
        for (int k = 0; k < arrays.size(); k++) {
            GraphLayer.Numbers array = arrays.get(k);
            if (array.trained()) {
                int end = at + array.values().size();
                weights(names.get(k), slice(numbers, at, end), array.layout());
                at = end;
            }
        }
    }

    /** What PyTorch calls the arrays of a layer, its own name before them. */
    private List<String> names(int layer) {
        String name = Python.layer(layer);
        List<String> names = new ArrayList<>();
        for (String array :
                graph.layers().get(layer).in(new PyTorchLayer(name, false)).arrays()) {
            names.add(name + "." + array);
        }
        return names;
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
