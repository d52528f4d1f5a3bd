package org.neurone.engine.explain;

import java.util.List;
import org.neurone.engine.kernel.Matrix;
import org.neurone.engine.kernel.PlainKernels;
import org.neurone.engine.kernel.Window;
import org.neurone.engine.layer.BatchNormLayer;
import org.neurone.engine.layer.ConvLayer;
import org.neurone.engine.layer.Layer;
import org.neurone.engine.run.BatchPass;

/**
 * The summands x δ behind ∂L/∂w of one weight: one an example, and of a convolution one a window, of a normalisation one a pixel
 * of its channel, where x is the normalised value.
 */
final class Summands {
    private final Layer layer;
    private final double[] x;
    private final double[] normal;
    private final double[] delta;
    private final int input;
    private final int unit;

    Summands(Layer layer, BatchPass pass, int number, int input, int unit) {
        this.layer = layer;
        this.x = pass.layerPass(number).input();
        this.normal = pass.layerPass(number).cache();
        this.delta = pass.delta(number);
        this.input = input;
        this.unit = unit;
    }

    void add(int row, List<Summand> into) {
        if (layer instanceof ConvLayer conv) {
            addPlaces(conv, row, into);
            return;
        }
        int width = (int) layer.input().size();
        int units = layer.output().channels();
        if (layer instanceof BatchNormLayer) {
            for (int place = 0; place < width / units; place++) {
                int at = row * width + place * units + unit;
                into.add(new Summand(row, place, input < 0 ? 1 : normal[at], delta[at]));
            }
            return;
        }
        into.add(new Summand(row, 0, input < 0 ? 1 : x[row * width + input], delta[row * units + unit]));
    }

    private void addPlaces(ConvLayer conv, int row, List<Summand> into) {
        Window window = conv.window();
        int filters = conv.output().channels();
        Matrix patches = new Matrix(new double[window.places() * window.reach()], 0, window.places(), window.reach());
        new PlainKernels().gather(window, Matrix.of(x, window.size()).row(row), patches);
        for (int place = 0; place < window.places(); place++) {
            double seen = input < 0 ? 1 : patches.get(place, input);
            double slope = delta[row * window.places() * filters + place * filters + unit];
            if (seen != 0) {
                into.add(new Summand(row, place, seen, slope));
            }
        }
    }
}
