package org.neurone.server.preview;

import java.util.ArrayList;
import java.util.List;
import org.neurone.engine.Network;
import org.neurone.engine.catalog.Catalog;
import org.neurone.engine.catalog.Kind;
import org.neurone.engine.layer.Dense;
import org.neurone.engine.picture.Canvas;
import org.neurone.engine.plan.PlannedLayer;

/**
 * A network as columns of neurons with the links between them, coloured and as wide as the weights say. Layers that are no
 * row of neurons, or have too many, are a block with their size.
 */
final class NetworkDrawing {

    private static final int MOST_NEURONS = 12;
    private static final int MOST_COLUMNS = 12;
    private static final double WIDEST_LINK = 7;
    private static final double LABEL = 22;

    /** A column of the drawing; links lead from the one before to it where both are neurons. */
    private record Stage(String label, int neurons, int layer) {

        boolean isShown() {
            return neurons <= MOST_NEURONS;
        }
    }

    private final Network network;
    private final List<Stage> stages = new ArrayList<>();

    NetworkDrawing(Network network) {
        this.network = network;
        boolean picture = network.plan().input().picture();
        int inputs = (int) Math.min(Integer.MAX_VALUE, network.plan().input().size());
        stages.add(new Stage(picture ? network.plan().input().toString() : inputs + " in", inputs, -1));
        List<PlannedLayer> layers = network.plan().layers();
        for (int i = 0; i < layers.size() && stages.size() < MOST_COLUMNS; i++) {
            if (!layers.get(i).layer().identity()) {
                stages.add(stage(layers.get(i), i));
            }
        }
    }

    private static Stage stage(PlannedLayer layer, int number) {
        if (layer.spec() instanceof Dense dense) {
            String activation = Catalog.standard()
                    .entryOf(Kind.ACTIVATION, dense.activation())
                    .name();
            return new Stage(dense.units() + " " + activation, dense.units(), number);
        }
        String name = Catalog.standard().entryOf(Kind.LAYER, layer.spec()).name();
        return new Stage(name + " " + layer.output(), Integer.MAX_VALUE, number);
    }

    void draw(Canvas canvas, Box box) {
        double distance = stages.size() == 1 ? 0 : box.width() / (stages.size() - 1);
        for (int i = 1; i < stages.size(); i++) {
            links(canvas, box, stages.get(i - 1), stages.get(i), box.x() + (i - 1) * distance, box.x() + i * distance);
        }
        boolean labels = distance > 90;
        for (int i = 0; i < stages.size(); i++) {
            column(canvas, box, stages.get(i), box.x() + i * distance, labels);
        }
    }

    private void column(Canvas canvas, Box box, Stage stage, double x, boolean labelled) {
        if (stage.isShown()) {
            double radius = Math.min(16, (box.height() - LABEL) / stage.neurons() * 0.36);
            for (int neuron = 0; neuron < stage.neurons(); neuron++) {
                canvas.disc(x, y(box, stage, neuron), radius, Colours.WHITE);
                canvas.ring(x, y(box, stage, neuron), radius, 2.5, Colours.INK);
            }
        } else {
            double height = box.height() - LABEL - 20;
            canvas.rectangle(x - 15, box.y() + 10, 30, height, Colours.INK);
            canvas.rectangle(x - 12.5, box.y() + 12.5, 25, height - 5, Colours.WHITE);
        }
        if (labelled) {
            canvas.text(x, box.y() + box.height(), LABEL, Canvas.Anchor.MIDDLE, Colours.FAINT, stage.label());
        }
    }

    private void links(Canvas canvas, Box box, Stage from, Stage to, double x0, double x1) {
        boolean drawn = from.isShown() && to.isShown();
        if (!drawn) {
            double middle = box.y() + (box.height() - LABEL) / 2;
            canvas.line(new double[] {x0, middle, x1, middle}, 2, Colours.HAIRLINE);
            return;
        }
        // Inputs by units, row-major; biases come behind.
        double[] weights = network.parameters(to.layer()).toArray();
        double largest = 1e-12;
        for (int i = 0; i < from.neurons() * to.neurons(); i++) {
            largest = Math.max(largest, Math.abs(weights[i]));
        }
        for (int input = 0; input < from.neurons(); input++) {
            for (int unit = 0; unit < to.neurons(); unit++) {
                double share = weights[input * to.neurons() + unit] / largest;
                double[] ends = {x0, y(box, from, input), x1, y(box, to, unit)};
                canvas.line(ends, 0.6 + WIDEST_LINK * Math.abs(share), Colours.diverging(share));
            }
        }
    }

    private static double y(Box box, Stage stage, int neuron) {
        return box.y() + (neuron + 0.5) / stage.neurons() * (box.height() - LABEL);
    }
}
