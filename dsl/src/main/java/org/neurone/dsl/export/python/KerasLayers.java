package org.neurone.dsl.export.python;

import org.neurone.dsl.export.graph.Graph;
import org.neurone.dsl.export.graph.GraphLayer;
import org.neurone.engine.data.Shape;
import org.neurone.engine.data.term.Term;
import org.neurone.engine.number.Values;
import org.neurone.engine.optimizer.Optimizer;

/** The function {@code network} of a Keras script, and the activations and the layer of its own that it needs. */
final class KerasLayers {
    private static final String REGISTER = "@keras.saving.register_keras_serializable(\"neurone\")";

    private final Graph graph;
    private final Python script;

    KerasLayers(Graph graph, Python script) {
        this.graph = graph;
        this.script = script;
    }

    void write() {
        preparation();
        for (int i = 0; i < graph.layers().size(); i++) {
            String body = graph.layers().get(i) instanceof GraphLayer.Weighted weighted
                    ? KerasActivations.body(
                            weighted.activation(), graph.experiment().optimizer())
                    : null;
            if (body != null) {
                script.line().line().line(REGISTER);
                script.line("def " + Python.layer(i) + "_activation(z):");
                script.line("    return " + body);
            }
        }
        script.line().line();
        script.line("def network():");
        script.line("    \"\"\"From columns, (examples, "
                + graph.features().columns().size() + "), to outputs, (examples, " + graph.outputs() + ").\"\"\"");
        script.line("    inputs = keras.Input((" + graph.features().columns().size() + ",))");
        script.line("    x = Preparation()(inputs)");
        Shape input = graph.input();
        if (input.picture()) {
            script.line("    x = layers.Reshape((" + input.height() + ", " + input.width() + ", " + input.channels()
                    + "))(x)");
        }
        Optimizer optimizer = graph.experiment().optimizer();
        for (int i = 0; i < graph.layers().size(); i++) {
            if (graph.kept(i)) {
                script.line("    kept_" + i + " = x");
            }
            String taken =
                    graph.layers().get(i) instanceof GraphLayer.Skip skip ? "[x, kept_" + skip.behind() + "]" : "x";
            for (String layer : graph.layers().get(i).in(new KerasLayer(Python.layer(i), optimizer))) {
                script.line("    x = layers." + layer + "(" + taken + ")");
            }
        }
        if (graph.rescaled()) {
            script.line("    x = layers.Rescaling(np.array(TARGET_SCALE), np.array(TARGET_SHIFT), name=\"unit\")(x)");
        }
        script.line("    return keras.Model(inputs, x)");
    }

    private void preparation() {
        int features = graph.features().size();
        script.line();
        if (graph.scaled()) {
            script.line("# Features are normalised: (value - shift) / scale.");
            script.numbers("SHIFT = ", Values.of(graph.features().scaling().shift()), "");
            script.numbers("SCALE = ", Values.of(graph.features().scaling().scale()), "");
        }
        script.line().line().line(REGISTER);
        script.line("class Preparation(layers.Layer):");
        script.line("    \"\"\"From an example's columns to the features that the first layer is fed.\"\"\"");
        script.line();
        script.line("    def call(self, columns):");
        if (graph.filled()) {
            script.line("        columns = ops.where(ops.isnan(columns), np.array(FILL), columns)");
        }
        if (graph.features().terms().isEmpty()) {
            script.line("        x = columns");
        } else {
            script.line("        x = ops.stack([");
            for (Term term : graph.features().terms()) {
                script.line("            "
                        + PythonTerms.expression(term, graph.features().columns(), "ops") + ",");
            }
            script.line("        ], axis=1)");
        }
        script.line(graph.scaled() ? "        return (x - np.array(SHIFT)) / np.array(SCALE)" : "        return x");
        script.line();
        script.line("    def compute_output_shape(self, shape):");
        script.line("        return (shape[0], " + features + ")");
    }
}
