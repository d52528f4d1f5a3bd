package org.neurone.dsl.export.python;

import java.util.List;
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
import org.neurone.engine.data.term.Term;
import org.neurone.engine.kernel.Window;

/** The class {@code Network} of a PyTorch script. Pictures are (examples, channels, height, width) in it. */
final class PyTorchLayers {
    /** PyTorch refuses a batch with one number a channel, as the last of an epoch may be. */
    private static final String BATCH_NORM = """


        class BatchNorm(nn.modules.batchnorm._BatchNorm):
            \"""Batch normalisation. Where a batch has but one number a channel, its variance is 0.\"""

            def _check_input_dim(self, x):
                \"""Any number of dimensions, channels second.\"""

            def forward(self, x):
                if not self.training or x.numel() > x.size(1):
                    return super().forward(x)
                with torch.no_grad():
                    self.running_mean += self.momentum * (x.flatten() - self.running_mean)
                    self.running_var *= 1 - self.momentum
                shape = [1, -1] + [1] * (x.dim() - 2)
                return 0 * x * self.weight.view(shape) + self.bias.view(shape)
        """;

    private final Graph graph;
    private final Python script;

    PyTorchLayers(Graph graph, Python script) {
        this.graph = graph;
        this.script = script;
    }

    void write() {
        List<Graph.Layer> layers = graph.layers();
        int last = layers.size() - 1;
        if (normalizes(layers)) {
            script.lines(BATCH_NORM);
        }
        script.line().line();
        script.line("class Network(nn.Module):");
        script.line("    \"\"\"From columns, (examples, "
                + graph.features().columns().size() + "), to outputs, (examples, " + graph.outputs() + ").\"\"\"");
        script.line();
        script.line("    def __init__(self):");
        script.line("        super().__init__()");
        if (graph.scaled()) {
            int features = graph.features().size();
            script.line("        self.register_buffer(\"shift\", torch.zeros(" + features + "))");
            script.line("        self.register_buffer(\"scale\", torch.ones(" + features + "))");
        }
        for (int i = 0; i <= last; i++) {
            declare(layers.get(i), "        self." + Python.layer(i) + " = ");
        }
        script.line();
        script.line("    def sums(self, columns):");
        script.line(
                "        \"\"\"Up to the last layer's weighted sums, which its activation turns into outputs.\"\"\"");
        input();
        for (int i = 0; i <= last; i++) {
            forward(layers.get(i), "self." + Python.layer(i), i == last);
        }
        script.line("        return x");
        script.line();
        script.line("    def forward(self, columns):");
        script.line("        return activated(self.sums(columns))");
    }

    private static boolean normalizes(List<Graph.Layer> layers) {
        for (Graph.Layer layer : layers) {
            if (layer instanceof Graph.BatchNormalization) {
                return true;
            }
        }
        return false;
    }

    /** The last layer's outputs from its weighted sums {@code z}. */
    static String lastActivation(Graph graph) {
        return activation(graph.lastActivation(), "z");
    }

    private void declare(Graph.Layer layer, String assign) {
        if (layer instanceof Graph.Dense dense) {
            script.line(assign + "nn.Linear(" + dense.inputs() + ", " + dense.units() + ")");
        } else if (layer instanceof Graph.Convolution convolution) {
            Window window = convolution.window();
            script.line(assign + "nn.Conv2d(" + window.channels() + ", " + convolution.units() + ", ("
                    + window.kernelHeight() + ", " + window.kernelWidth() + "), stride=(" + window.strideHeight() + ", "
                    + window.strideWidth() + "))");
        } else if (layer instanceof Graph.BatchNormalization normalization) {
            script.line(assign + "BatchNorm(" + normalization.input().channels() + ", eps="
                    + Python.number(normalization.epsilon()) + ", momentum=" + Python.number(normalization.momentum())
                    + ")");
        }
    }

    private void input() {
        if (graph.features().terms().isEmpty()) {
            script.line("        x = columns");
        } else {
            script.line("        x = torch.stack([");
            for (Term term : graph.features().terms()) {
                script.line("            "
                        + PythonTerms.expression(term, graph.features().columns(), "torch") + ",");
            }
            script.line("        ], 1)");
        }
        if (graph.scaled()) {
            script.line("        x = (x - self.shift) / self.scale");
        }
        if (graph.input().picture()) {
            script.line("        x = x.reshape(-1, " + graph.input().height() + ", "
                    + graph.input().width() + ", " + graph.input().channels() + ").permute(0, 3, 1, 2)");
        }
    }

    private void forward(Graph.Layer layer, String self, boolean last) {
        if (layer instanceof Graph.Convolution convolution && Graph.padded(convolution.window())) {
            // The odd row and column of zeros goes below and to the right, which padding="same" would not do.
            Window window = convolution.window();
            script.line("        x = F.pad(x, (" + window.left() + ", " + Graph.right(window) + ", " + window.top()
                    + ", " + Graph.bottom(window) + "))");
        }
        if (layer instanceof Graph.Weighted weighted) {
            String z = self + "(x)";
            script.line("        x = " + (last ? z : activation(weighted.activation(), z)));
        } else if (layer instanceof Graph.BatchNormalization) {
            script.line("        x = " + self + "(x)");
        } else if (layer instanceof Graph.Pooling pooling) {
            Window window = pooling.window();
            script.line("        x = F." + (pooling.largest() ? "max_pool2d" : "avg_pool2d") + "(x, ("
                    + window.kernelHeight() + ", " + window.kernelWidth() + "), stride=(" + window.strideHeight() + ", "
                    + window.strideWidth() + "))");
        } else if (layer instanceof Graph.Dropout dropout) {
            script.line("        x = F.dropout(x, " + Python.number(dropout.rate()) + ", self.training)");
        } else if (layer instanceof Graph.Flatten) {
            script.line("        x = x.permute(0, 2, 3, 1).flatten(1)  # height, width, channels");
        } else {
            throw ExportException.unknown(layer);
        }
    }

    /** f(z); z stands once in it, or is a name. */
    private static String activation(Activation activation, String z) {
        if (activation instanceof Linear) {
            return z;
        } else if (activation instanceof Step) {
            return "step(" + z + ")";
        } else if (activation instanceof Sign) {
            return "2 * step(" + z + ") - 1";
        } else if (activation instanceof Sigmoid) {
            return "torch.sigmoid(" + z + ")";
        } else if (activation instanceof Tanh) {
            return "torch.tanh(" + z + ")";
        } else if (activation instanceof Relu) {
            return "torch.relu(" + z + ")";
        } else if (activation instanceof LeakyRelu leaky) {
            return "F.leaky_relu(" + z + ", " + Python.number(leaky.slope()) + ")";
        } else if (activation instanceof Elu elu) {
            return "F.elu(" + z + ", " + Python.number(elu.alpha()) + ")";
        } else if (activation instanceof Gelu) {
            return "F.gelu(" + z + ")";
        } else if (activation instanceof Softplus) {
            return "F.softplus(" + z + ", threshold=40)";
        } else if (activation instanceof Swish) {
            return "F.silu(" + z + ")";
        } else if (activation instanceof Sin) {
            return "torch.sin(" + z + ")";
        } else if (activation instanceof Softmax) {
            return "F.softmax(" + z + ", 1)";
        }
        throw ExportException.unknown(activation);
    }
}
