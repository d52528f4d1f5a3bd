package org.neurone.dsl.export.python;

import java.util.List;
import org.neurone.dsl.export.graph.Graph;
import org.neurone.dsl.export.graph.GraphLayer;
import org.neurone.engine.kernel.Window;

/**
 * What each kind of layer is in PyTorch. Pictures are (examples, channels, height, width).
 *
 * @param name of the layer
 * @param last whether the layer's activation is left to the loss
 */
record PyTorchLayer(String name, boolean last) implements GraphLayer.Forms<PyTorchLayer.Form> {
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

    /**
     * One layer.
     *
     * @param module what is made once; null where there is nothing to make
     * @param steps what becomes of x, one after the other
     * @param definition a class that it needs; empty where it needs none
     * @param arrays what PyTorch calls its arrays, in the order of {@link GraphLayer#numbers}
     */
    record Form(String module, List<String> steps, String definition, List<String> arrays) {}

    private static Form step(String step) {
        return new Form(null, List.of(step), "", List.of());
    }

    private static Form weighted(String module, List<String> steps) {
        return new Form(module, steps, "", List.of("weight", "bias"));
    }

    private String called(GraphLayer.Weighted layer) {
        String z = "self." + name + "(x)";
        return last ? z : PyTorchActivations.form(layer.activation(), z);
    }

    @Override
    public Form dense(GraphLayer.Dense layer) {
        return weighted("nn.Linear(" + layer.inputs() + ", " + layer.units() + ")", List.of(called(layer)));
    }

    @Override
    public Form convolution(GraphLayer.Convolution layer) {
        Window window = layer.window();
        String module = "nn.Conv2d(" + window.channels() + ", " + layer.units() + ", " + kernel(window) + ")";
        if (!Graph.padded(window)) {
            return weighted(module, List.of(called(layer)));
        }
        // The odd row and column of zeros goes below and to the right, which padding="same" would not do.
        String pad = "F.pad(x, (" + window.left() + ", " + Graph.right(window) + ", " + window.top() + ", "
                + Graph.bottom(window) + "))";
        return weighted(module, List.of(pad, called(layer)));
    }

    @Override
    public Form pooling(GraphLayer.Pooling layer) {
        return step("F." + (layer.largest() ? "max_pool2d" : "avg_pool2d") + "(x, " + kernel(layer.window()) + ")");
    }

    private static String kernel(Window window) {
        return "(" + window.kernelHeight() + ", " + window.kernelWidth() + "), stride=(" + window.strideHeight() + ", "
                + window.strideWidth() + ")";
    }

    @Override
    public Form flatten(GraphLayer.Flatten layer) {
        return step("x.permute(0, 2, 3, 1).flatten(1)  # height, width, channels");
    }

    @Override
    public Form dropout(GraphLayer.Dropout layer) {
        return step("F.dropout(x, " + Python.number(layer.rate()) + ", self.training)");
    }

    @Override
    public Form skip(GraphLayer.Skip layer) {
        return step("x + kept_" + layer.behind());
    }

    @Override
    public Form batchNormalization(GraphLayer.BatchNormalization layer) {
        String module = "BatchNorm(" + layer.input().channels() + ", eps=" + Python.number(layer.epsilon())
                + ", momentum=" + Python.number(layer.momentum()) + ")";
        List<String> arrays = List.of("weight", "bias", "running_mean", "running_var");
        return new Form(module, List.of("self." + name + "(x)"), BATCH_NORM, arrays);
    }
}
