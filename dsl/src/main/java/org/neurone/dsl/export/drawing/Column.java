package org.neurone.dsl.export.drawing;

import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.export.graph.Graph;
import org.neurone.dsl.export.graph.GraphLayer;
import org.neurone.engine.activation.Activation;
import org.neurone.engine.catalog.Catalog;
import org.neurone.engine.catalog.Entry;
import org.neurone.engine.catalog.Kind;
import org.neurone.engine.data.Shape;

/**
 * One column of a drawn network: the inputs, or a layer's neurons, or a picture's channels. A picture's link stands for
 * all the weights between two channels: as large as the root of their mean square, with the sign of their sum.
 */
final class Column {
    /** More than this and the middle is left out. */
    private static final int MOST = 12;

    static final int SHOWN_FIRST = 6;
    private static final int SHOWN_LAST = 5;
    static final int LONGEST_LABEL = 14;

    private final GraphLayer layer;
    private final Shape shape;
    private final List<String> labels;
    private final String caption;
    private final int sources;

    private Column(GraphLayer layer, Shape shape, int sources, List<String> labels, String caption) {
        this.layer = layer;
        this.shape = shape;
        this.sources = sources;
        this.labels = labels;
        this.caption = caption;
    }

    /** The inputs, then the layers that have neurons of their own. */
    static List<Column> of(Graph graph) {
        List<Column> columns = new ArrayList<>();
        List<String> names =
                graph.input().picture() ? List.of() : graph.features().names();
        columns.add(new Column(null, graph.input(), 0, names, "input " + graph.input()));
        for (GraphLayer layer : graph.layers()) {
            if (layer instanceof GraphLayer.Weighted || layer instanceof GraphLayer.Pooling) {
                Column before = columns.get(columns.size() - 1);
                columns.add(new Column(layer, layer.output(), before.size(), List.of(), caption(layer)));
            }
        }
        Column last = columns.remove(columns.size() - 1);
        List<String> outputs = graph.classifies() && graph.encoding().perClass() ? graph.classes() : graph.targets();
        columns.add(new Column(last.layer, last.shape, last.sources, outputs, last.caption));
        return columns;
    }

    private static String caption(GraphLayer layer) {
        if (layer instanceof GraphLayer.Convolution convolution) {
            return convolution.window().kernelHeight() + "x"
                    + convolution.window().kernelWidth() + " " + name(convolution.activation());
        } else if (layer instanceof GraphLayer.Pooling pooling) {
            return (pooling.largest() ? "max " : "average ") + pooling.window().kernelHeight() + "x"
                    + pooling.window().kernelWidth();
        }
        return layer.output() + " " + name(((GraphLayer.Weighted) layer).activation());
    }

    private static String name(Activation activation) {
        Entry<Activation> entry = Catalog.standard().entryOf(Kind.ACTIVATION, activation);
        return entry == null ? activation.getClass().getSimpleName() : entry.name();
    }

    String caption() {
        return caption;
    }

    /** Whether its places are channels of a picture. */
    boolean channels() {
        return shape.picture();
    }

    /** Whether the links to it have weights that were learned. */
    boolean learned() {
        return layer instanceof GraphLayer.Weighted;
    }

    /** Neurons or channels, drawn or not. */
    int size() {
        return shape.channels();
    }

    boolean hides() {
        return size() > MOST;
    }

    /** How many are drawn. */
    int shown() {
        return shown(size());
    }

    /** How many are drawn of so many. */
    static int shown(int size) {
        return size > MOST ? SHOWN_FIRST + SHOWN_LAST : size;
    }

    /** How many places a column takes, that of the dots included. */
    int places() {
        return hides() ? shown() + 1 : size();
    }

    /** The place of the i-th that is drawn. */
    int place(int i) {
        return hides() && i >= SHOWN_FIRST ? i + 1 : i;
    }

    /** The number of the i-th that is drawn. */
    int index(int i) {
        return hides() && i >= SHOWN_FIRST ? size() - shown() + i : i;
    }

    String label(int i) {
        String label = index(i) < labels.size() ? labels.get(index(i)) : "";
        return label.length() > LONGEST_LABEL ? label.substring(0, LONGEST_LABEL - 1) + "…" : label;
    }

    /** A neuron's bias; 0 where there is none. */
    double bias(int index) {
        return layer instanceof GraphLayer.Weighted weighted ? weighted.bias().get(index) : 0;
    }

    double largestWeight() {
        double largest = 0;
        for (int i = 0; i < sources; i++) {
            for (int j = 0; j < size(); j++) {
                double size = Math.abs(weight(i, j));
                largest = size > largest && size < Double.POSITIVE_INFINITY ? size : largest;
            }
        }
        return largest;
    }

    /** The weight between one of the column before and one of this; 0 where there is none. */
    double weight(int from, int to) {
        if (layer instanceof GraphLayer.Weighted weighted) {
            int units = weighted.units();
            int rows = weighted.weights().size() / units;
            double sum = 0;
            double squares = 0;
            for (int row = from; row < rows; row += sources) {
                double weight = weighted.weights().get(row * units + to);
                sum += weight;
                squares += weight * weight;
            }
            if (rows == sources) {
                return sum;
            }
            double size = Math.sqrt(squares * sources / rows);
            return sum < 0 ? -size : size;
        }
        return from == to ? 1 : 0;
    }
}
