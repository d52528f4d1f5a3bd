package org.neurone.dsl.export.onnx;

import java.util.List;
import org.neurone.dsl.export.graph.GraphLayer;
import org.neurone.engine.data.Shape;

/**
 * Layers as nodes: each gives the name of what leaves it.
 *
 * @param model where the nodes go
 * @param x the name of what comes in; a picture is (examples, height, width, channels)
 * @param before the names of what came into the network and of what left each layer so far
 */
record OnnxLayer(OnnxModel model, String x, List<String> before) implements GraphLayer.Forms<String> {
    @Override
    public String dense(GraphLayer.Dense layer) {
        String weights = model.constant("weights", layer.weights().toArray(), layer.inputs(), layer.units());
        String bias = model.constant("bias", layer.bias().toArray(), layer.units());
        String sum = model.node("Add", List.of(model.node("MatMul", List.of(x, weights)), bias));
        return OnnxActivations.apply(layer.activation(), sum, model);
    }

    @Override
    public String convolution(GraphLayer.Convolution layer) {
        return OnnxActivations.apply(layer.activation(), OnnxWindows.convolution(model, layer, x), model);
    }

    @Override
    public String pooling(GraphLayer.Pooling layer) {
        return OnnxWindows.pooling(model, layer, x);
    }

    @Override
    public String flatten(GraphLayer.Flatten layer) {
        return reshaped(layer.output());
    }

    @Override
    public String dropout(GraphLayer.Dropout layer) {
        return x;
    }

    @Override
    public String skip(GraphLayer.Skip layer) {
        return model.node("Add", List.of(x, before.get(layer.behind())));
    }

    @Override
    public String batchNormalization(GraphLayer.BatchNormalization layer) {
        int channels = layer.gamma().size();
        double[] deviation = new double[channels];
        for (int c = 0; c < channels; c++) {
            deviation[c] = Math.sqrt(layer.variance().get(c) + layer.epsilon());
        }
        String centred =
                model.node("Sub", List.of(x, model.constant("mean", layer.mean().toArray(), channels)));
        String unit = model.node("Div", List.of(centred, model.constant("deviation", deviation, channels)));
        String stretched = model.node(
                "Mul", List.of(unit, model.constant("gamma", layer.gamma().toArray(), channels)));
        return model.node(
                "Add", List.of(stretched, model.constant("beta", layer.beta().toArray(), channels)));
    }

    /** What comes in, in another shape. */
    String reshaped(Shape shape) {
        return shape.picture()
                ? model.node("Reshape", List.of(x, model.whole(-1, shape.height(), shape.width(), shape.channels())))
                : model.node("Reshape", List.of(x, model.whole(-1, shape.channels())));
    }
}
