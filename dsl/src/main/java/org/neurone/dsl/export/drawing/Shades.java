package org.neurone.dsl.export.drawing;

import org.neurone.dsl.export.graph.Graph;
import org.neurone.engine.data.Encoding;

/** The colour of what a network answers: of the class and how sure it is, or of the value. */
final class Shades {
    private final Graph graph;
    private final double least;
    private final double greatest;

    Shades(Graph graph) {
        this.graph = graph;
        double low = graph.encoding().low();
        double high = graph.encoding().high();
        if (!graph.classifies() && graph.examples().size() > 0) {
            int targets = graph.targets().size();
            low = Double.POSITIVE_INFINITY;
            high = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < graph.examples().size(); i++) {
                double value = graph.examples().targets().get(i * targets);
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        this.least = low;
        this.greatest = high > low ? high : low + 1;
    }

    /** The least value that has a colour of its own. */
    double least() {
        return least;
    }

    double greatest() {
        return greatest;
    }

    /** The colour of one example's outputs, {@code outputs[at …]}. */
    int of(double[] outputs, int at) {
        int width = graph.outputs();
        Encoding encoding = graph.encoding();
        if (!encoding.perClass()) {
            return ofValue(outputs[at]);
        }
        if (width == 2) {
            return Palette.diverging(outputs[at + 1] - outputs[at]);
        }
        int best = encoding.decide(outputs, at, width);
        double second = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < width; k++) {
            second = k == best ? second : Math.max(second, outputs[at + k]);
        }
        double lead = (outputs[at + best] - second) / (encoding.high() - encoding.low());
        return Double.isNaN(lead) ? Palette.UNKNOWN : shade(best, lead);
    }

    /** The colour of what was desired of an example. */
    int ofTarget(double target) {
        return graph.classifies() ? Palette.ofClass((int) target) : ofValue(target);
    }

    private int ofValue(double value) {
        return Palette.diverging(2 * (value - least) / (greatest - least) - 1);
    }

    private static int shade(int label, double lead) {
        return Palette.towards(Palette.ofClass(label), 0.15 + 0.75 * Math.max(0, Math.min(1, lead)));
    }
}
