package org.neurone.dsl.export.onnx;

import java.util.List;
import org.neurone.dsl.export.graph.Graph;
import org.neurone.dsl.export.graph.GraphLayer;
import org.neurone.dsl.export.graph.Precision;
import org.neurone.engine.data.Shape;
import org.neurone.engine.kernel.Window;

/**
 * Convolution and pooling. In single precision by ONNX's own operators, which want channels first; these are not
 * everywhere for double precision, where windows are gathered and then multiplied or reduced.
 */
final class OnnxWindows {
    private OnnxWindows() {}

    /** The weighted sums, (examples, height, width, filters). */
    static String convolution(OnnxModel model, GraphLayer.Convolution layer, String x) {
        Window window = layer.window();
        int channels = layer.input().channels();
        int filters = layer.units();
        String bias = model.constant("bias", layer.bias().toArray(), filters);
        if (model.precision() == Precision.FLOAT) {
            String kernels = model.constant(
                    "weights", filtersFirst(layer), filters, channels, window.kernelHeight(), window.kernelWidth());
            return channelsLast(
                    model,
                    model.node(
                            "Conv",
                            List.of(channelsFirst(model, x), kernels, bias),
                            Attribute.wholes("kernel_shape", window.kernelHeight(), window.kernelWidth()),
                            Attribute.wholes("strides", window.strideHeight(), window.strideWidth()),
                            Attribute.wholes(
                                    "pads", window.top(), window.left(), Graph.bottom(window), Graph.right(window))));
        }
        int length = window.reach();
        Shape output = layer.output();
        String rows = model.node(
                "Reshape",
                List.of(
                        gathered(model, layer.input(), output, window, x),
                        model.whole(-1, output.height() * output.width(), length)));
        String weights = model.constant("weights", layer.weights().toArray(), length, filters);
        String sums = model.node("Add", List.of(model.node("MatMul", List.of(rows, weights)), bias));
        return picture(model, sums, output);
    }

    /** (examples, height, width, channels). */
    static String pooling(OnnxModel model, GraphLayer.Pooling layer, String x) {
        Window window = layer.window();
        if (model.precision() == Precision.FLOAT) {
            return channelsLast(
                    model,
                    model.node(
                            layer.largest() ? "MaxPool" : "AveragePool",
                            List.of(channelsFirst(model, x)),
                            Attribute.wholes("kernel_shape", window.kernelHeight(), window.kernelWidth()),
                            Attribute.wholes("strides", window.strideHeight(), window.strideWidth())));
        }
        String reduced = model.node(
                layer.largest() ? "ReduceMax" : "ReduceMean",
                gathered(model, layer.input(), layer.output(), window, x),
                Attribute.wholes("axes", 2),
                Attribute.whole("keepdims", 0));
        return picture(model, reduced, layer.output());
    }

    /** All windows' contents, (examples, places, pixels of the window, channels). */
    private static String gathered(OnnxModel model, Shape input, Shape output, Window window, String x) {
        String padded = x;
        if (Graph.padded(window)) {
            String pads =
                    model.whole(0, window.top(), window.left(), 0, 0, Graph.bottom(window), Graph.right(window), 0);
            padded = model.node("Pad", List.of(x, pads));
        }
        int width = window.left() + input.width() + Graph.right(window);
        String pixels = model.node("Reshape", List.of(padded, model.whole(0, -1, input.channels())));
        int[] starts = new int[output.height() * output.width()];
        for (int place = 0; place < starts.length; place++) {
            int row = place / output.width() * window.strideHeight();
            starts[place] = row * width + place % output.width() * window.strideWidth();
        }
        int[] offsets = new int[pixels(window)];
        for (int pixel = 0; pixel < offsets.length; pixel++) {
            offsets[pixel] = pixel / window.kernelWidth() * width + pixel % window.kernelWidth();
        }
        String places = model.node(
                "Add", List.of(model.whole(starts, new int[] {starts.length, 1}), model.whole(offsets, new int[] {
                    1, offsets.length
                })));
        return model.node("Gather", List.of(pixels, places), Attribute.whole("axis", 1));
    }

    private static int pixels(Window window) {
        return window.kernelHeight() * window.kernelWidth();
    }

    private static String picture(OnnxModel model, String x, Shape shape) {
        return model.node("Reshape", List.of(x, model.whole(-1, shape.height(), shape.width(), shape.channels())));
    }

    private static String channelsFirst(OnnxModel model, String x) {
        return model.node("Transpose", List.of(x), Attribute.wholes("perm", 0, 3, 1, 2));
    }

    private static String channelsLast(OnnxModel model, String x) {
        return model.node("Transpose", List.of(x), Attribute.wholes("perm", 0, 2, 3, 1));
    }

    /** Weights as ONNX orders them: (filters, channels, kernel height, kernel width). */
    private static double[] filtersFirst(GraphLayer.Convolution layer) {
        int pixels = pixels(layer.window());
        int channels = layer.input().channels();
        int filters = layer.units();
        double[] ordered = new double[layer.weights().size()];
        for (int pixel = 0; pixel < pixels; pixel++) {
            for (int c = 0; c < channels; c++) {
                for (int f = 0; f < filters; f++) {
                    ordered[(f * channels + c) * pixels + pixel] =
                            layer.weights().get((pixel * channels + c) * filters + f);
                }
            }
        }
        return ordered;
    }
}
