package org.neurone.dsl.export;

import org.neurone.dsl.export.graph.Graph;
import org.neurone.engine.number.Decimal;
import org.neurone.engine.number.Values;

/**
 * A network's numbers as CSV (RFC 4180): one row a number, with where it stands. Layers, rows, columns, channels and units
 * are counted from 0; what a number does not have is left empty.
 */
final class WeightTable {
    private final StringBuilder table = new StringBuilder("layer,type,array,row,column,channel,unit,value\r\n");

    private WeightTable() {}

    static String write(Graph graph) {
        WeightTable table = new WeightTable();
        for (int i = 0; i < graph.layers().size(); i++) {
            table.layer(graph.layers().get(i), i);
        }
        return table.table.toString();
    }

    private void layer(Graph.Layer layer, int number) {
        if (layer instanceof Graph.Dense dense) {
            for (int k = 0; k < dense.weights().size(); k++) {
                row(number, "layer", "weights", ",," + k / dense.units() + "," + k % dense.units(), dense.weights(), k);
            }
            vector(number, "layer", "bias", dense.bias());
        } else if (layer instanceof Graph.Convolution convolution) {
            int filters = convolution.units();
            int channels = convolution.window().channels();
            int width = convolution.window().kernelWidth();
            for (int k = 0; k < convolution.weights().size(); k++) {
                int dot = k / filters / channels;
                String place = dot / width + "," + dot % width + "," + k / filters % channels + "," + k % filters;
                row(number, "conv", "weights", place, convolution.weights(), k);
            }
            vector(number, "conv", "bias", convolution.bias());
        } else if (layer instanceof Graph.BatchNormalization normalization) {
            vector(number, "batchnorm", "gamma", normalization.gamma());
            vector(number, "batchnorm", "beta", normalization.beta());
            vector(number, "batchnorm", "mean", normalization.mean());
            vector(number, "batchnorm", "variance", normalization.variance());
        }
    }

    private void vector(int layer, String type, String array, Values numbers) {
        for (int k = 0; k < numbers.size(); k++) {
            row(layer, type, array, ",,," + k, numbers, k);
        }
    }

    private void row(int layer, String type, String array, String place, Values numbers, int at) {
        table.append(layer)
                .append(',')
                .append(type)
                .append(',')
                .append(array)
                .append(',')
                .append(place)
                .append(',');
        table.append(Decimal.print(numbers.get(at))).append("\r\n");
    }
}
