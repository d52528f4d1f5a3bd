package org.neurone.dsl.export.python;

import org.neurone.dsl.export.graph.ExportException;
import org.neurone.dsl.export.graph.Graph;
import org.neurone.engine.activation.Activation;
import org.neurone.engine.activation.Elu;
import org.neurone.engine.activation.Gelu;
import org.neurone.engine.activation.LeakyRelu;
import org.neurone.engine.activation.Linear;
import org.neurone.engine.activation.Relu;
import org.neurone.engine.activation.Sigmoid;
import org.neurone.engine.activation.Sign;
import org.neurone.engine.activation.Sin;
import org.neurone.engine.activation.Softmax;
import org.neurone.engine.activation.Softplus;
import org.neurone.engine.activation.Step;
import org.neurone.engine.activation.Swish;
import org.neurone.engine.activation.Tanh;
import org.neurone.engine.data.Shape;
import org.neurone.engine.data.term.Term;
import org.neurone.engine.kernel.Window;
import org.neurone.engine.number.Values;
import org.neurone.engine.optimizer.Perceptron;

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
            if (graph.layers().get(i) instanceof Graph.Weighted weighted && ownBody(weighted.activation()) != null) {
                script.line().line().line(REGISTER);
                script.line("def " + Python.layer(i) + "_activation(z):");
                script.line("    return " + ownBody(weighted.activation()));
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
        for (int i = 0; i < graph.layers().size(); i++) {
            layer(graph.layers().get(i), Python.layer(i));
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

    private void layer(Graph.Layer layer, String name) {
        if (layer instanceof Graph.Dense dense) {
            add("Dense(" + dense.units() + settings(dense, name) + ")");
        } else if (layer instanceof Graph.Convolution convolution) {
            Window window = convolution.window();
            if (Graph.padded(window)) {
                // The odd row and column of zeros goes below and to the right, whatever the stride.
                add("ZeroPadding2D(((" + window.top() + ", " + Graph.bottom(window) + "), (" + window.left() + ", "
                        + Graph.right(window) + ")), data_format=\"channels_last\")");
            }
            add("Conv2D(" + convolution.units() + ", (" + window.kernelHeight() + ", " + window.kernelWidth()
                    + "), strides=(" + window.strideHeight() + ", " + window.strideWidth()
                    + "), data_format=\"channels_last\"" + settings(convolution, name) + ")");
        } else if (layer instanceof Graph.Pooling pooling) {
            Window window = pooling.window();
            add((pooling.largest() ? "MaxPooling2D((" : "AveragePooling2D((") + window.kernelHeight() + ", "
                    + window.kernelWidth() + "), strides=(" + window.strideHeight() + ", " + window.strideWidth()
                    + "), data_format=\"channels_last\")");
        } else if (layer instanceof Graph.BatchNormalization normalization) {
            add("BatchNormalization(momentum=" + Python.number(1 - normalization.momentum()) + ", epsilon="
                    + Python.number(normalization.epsilon()) + ", name=\"" + name + "\")");
        } else if (layer instanceof Graph.Dropout dropout) {
            add("Dropout(" + Python.number(dropout.rate()) + ")");
        } else if (layer instanceof Graph.Flatten) {
            add("Flatten(data_format=\"channels_last\")");
        } else {
            throw ExportException.unknown(layer);
        }
    }

    private void add(String layer) {
        script.line("    x = layers." + layer + "(x)");
    }

    private String settings(Graph.Weighted layer, String name) {
        String own = name + "_activation";
        String activation = ownBody(layer.activation()) != null ? own : "\"" + keras(layer.activation()) + "\"";
        return ", activation=" + activation + penalty(layer) + (layer.frozen() ? ", trainable=False" : "") + ", name=\""
                + name + "\"";
    }

    /** Keras counts c Σ w², here it is c/2. */
    private static String penalty(Graph.Weighted layer) {
        return layer.l1() == 0 && layer.l2() == 0
                ? ""
                : ", kernel_regularizer=keras.regularizers.L1L2(l1=" + Python.number(layer.l1()) + ", l2="
                        + Python.number(layer.l2() / 2) + ")";
    }

    /** f(z) for what Keras has no name for, else null. */
    private String ownBody(Activation activation) {
        if (activation instanceof Step) {
            return slope("ops.where(z > 0, ops.ones_like(z), ops.zeros_like(z))");
        } else if (activation instanceof Sign) {
            return slope("ops.where(z > 0, ops.ones_like(z), -ops.ones_like(z))");
        } else if (activation instanceof Sin) {
            return "ops.sin(z)";
        } else if (activation instanceof LeakyRelu leaky) {
            return "ops.where(z > 0, z, " + Python.number(leaky.slope()) + " * z)";
        } else if (activation instanceof Elu elu) {
            return "ops.where(z > 0, z, " + Python.number(elu.alpha()) + " * ops.expm1(ops.minimum(z, 0.0)))";
        }
        return null;
    }

    /** Rosenblatt's rule takes a step's slope for 1; for all others it is 0, which Keras wants to be said. */
    private String slope(String values) {
        return graph.experiment().optimizer() instanceof Perceptron
                ? "z + ops.stop_gradient(" + values + " - z)"
                : values + " + 0 * z";
    }

    private static String keras(Activation activation) {
        if (activation instanceof Linear) {
            return "linear";
        } else if (activation instanceof Sigmoid) {
            return "sigmoid";
        } else if (activation instanceof Tanh) {
            return "tanh";
        } else if (activation instanceof Relu) {
            return "relu";
        } else if (activation instanceof Gelu) {
            return "gelu";
        } else if (activation instanceof Softplus) {
            return "softplus";
        } else if (activation instanceof Swish) {
            return "silu";
        } else if (activation instanceof Softmax) {
            return "softmax";
        }
        throw ExportException.unknown(activation);
    }
}
