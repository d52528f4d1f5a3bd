package org.neurone.dsl.export.python;

import java.util.List;
import org.neurone.dsl.export.graph.Graph;
import org.neurone.dsl.export.graph.GraphLayer;
import org.neurone.engine.kernel.Window;
import org.neurone.engine.optimizer.Optimizer;

/**
 * What each kind of layer is in Keras: one or more of its layers, x going through one after the other.
 *
 * @param name of the layer
 * @param optimizer what the network is trained with
 */
record KerasLayer(String name, Optimizer optimizer) implements GraphLayer.Forms<List<String>> {
    @Override
    public List<String> dense(GraphLayer.Dense layer) {
        return List.of("Dense(" + layer.units() + settings(layer) + ")");
    }

    @Override
    public List<String> convolution(GraphLayer.Convolution layer) {
        Window window = layer.window();
        String made = "Conv2D(" + layer.units() + ", " + kernel(window) + settings(layer) + ")";
        if (!Graph.padded(window)) {
            return List.of(made);
        }
        // The odd row and column of zeros goes below and to the right, whatever the stride.
        String pad = "ZeroPadding2D(((" + window.top() + ", " + Graph.bottom(window) + "), (" + window.left() + ", "
                + Graph.right(window) + ")), data_format=\"channels_last\")";
        return List.of(pad, made);
    }

    @Override
    public List<String> pooling(GraphLayer.Pooling layer) {
        return List.of((layer.largest() ? "MaxPooling2D(" : "AveragePooling2D(") + kernel(layer.window()) + ")");
    }

    private static String kernel(Window window) {
        return "(" + window.kernelHeight() + ", " + window.kernelWidth() + "), strides=(" + window.strideHeight() + ", "
                + window.strideWidth() + "), data_format=\"channels_last\"";
    }

    @Override
    public List<String> flatten(GraphLayer.Flatten layer) {
        return List.of("Flatten(data_format=\"channels_last\")");
    }

    @Override
    public List<String> dropout(GraphLayer.Dropout layer) {
        return List.of("Dropout(" + Python.number(layer.rate()) + ")");
    }

    @Override
    public List<String> skip(GraphLayer.Skip layer) {
        return List.of("Add()");
    }

    @Override
    public List<String> batchNormalization(GraphLayer.BatchNormalization layer) {
        return List.of("BatchNormalization(momentum=" + Python.number(1 - layer.momentum()) + ", epsilon="
                + Python.number(layer.epsilon()) + ", name=\"" + name + "\")");
    }

    private String settings(GraphLayer.Weighted layer) {
        String activation = KerasActivations.body(layer.activation(), optimizer) != null
                ? name + "_activation"
                : "\"" + KerasActivations.name(layer.activation()) + "\"";
        return ", activation=" + activation + penalty(layer) + (layer.frozen() ? ", trainable=False" : "") + ", name=\""
                + name + "\"";
    }

    /** Keras counts c Σ w², here it is c/2. */
    private static String penalty(GraphLayer.Weighted layer) {
        return layer.l1() == 0 && layer.l2() == 0
                ? ""
                : ", kernel_regularizer=keras.regularizers.L1L2(l1=" + Python.number(layer.l1()) + ", l2="
                        + Python.number(layer.l2() / 2) + ")";
    }
}
