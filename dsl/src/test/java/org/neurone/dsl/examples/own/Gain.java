package org.neurone.dsl.examples.own;

import org.neurone.engine.catalog.Entry;
import org.neurone.engine.catalog.ValueType;
import org.neurone.engine.data.Shape;
import org.neurone.engine.layer.Layer;
import org.neurone.engine.layer.LayerPass;
import org.neurone.engine.layer.LayerSpec;
import org.neurone.engine.layer.LayerWork;
import org.neurone.engine.random.Rng;
import org.neurone.engine.words.Wording;

/**
 * A layer of one's own: it multiplies each number by a gain that it learns.
 *
 * @param start the gains before training
 */
public record Gain(double start) implements LayerSpec {
    static final Entry<Gain> ENTRY = Entry.of(
                    "gain",
                    Gain.class,
                    Wording.of(
                            "Multiplies each number by a gain that it learns.",
                            "Multiplie chaque nombre par un gain qu’elle apprend."))
            .value("start", ValueType.real(), 1.0, Gain::start, Wording.of("The first gain.", "Le premier gain."))
            .example("gain 0.5")
            .build(arguments -> new Gain(arguments.real("start")));

    @Override
    public Shape output(Shape input) {
        return input;
    }

    @Override
    public Layer layer(Shape input) {
        return new GainLayer(input, start);
    }

    private record GainLayer(Shape input, double start) implements Layer {
        @Override
        public Shape output() {
            return input;
        }

        @Override
        public long weights() {
            return input.size();
        }

        @Override
        public int gradientRows() {
            return (int) input.size();
        }

        @Override
        public void initialise(double[] parameters, int at, Rng rng) {
            for (int k = 0; k < input.size(); k++) {
                parameters[at + k] = start;
            }
        }

        @Override
        public LayerWork connect(LayerPass pass, int worker) {
            return new GainWork(pass, (int) input.size());
        }
    }

    /** out[r, k] = in[r, k] · g[k], so ∂L/∂in[r, k] = d[r, k] · g[k] and ∂L/∂g[k] = Σ_r in[r, k] · d[r, k]. */
    private record GainWork(LayerPass pass, int size) implements LayerWork {
        @Override
        public void forward(int from, int to) {
            multiply(pass.input(), pass.output(), from, to);
        }

        @Override
        public void backward(int from, int to) {
            if (pass.inputDelta() != null) {
                multiply(pass.outputDelta(), pass.inputDelta(), from, to);
            }
        }

        private void multiply(double[] in, double[] out, int from, int to) {
            double[] gains = pass.parameters();
            for (int r = from; r < to; r++) {
                for (int k = 0; k < size; k++) {
                    out[r * size + k] = in[r * size + k] * gains[pass.at() + k];
                }
            }
        }

        @Override
        public void gradient(int from, int to) {
            for (int k = from; k < to; k++) {
                double sum = 0;
                for (int r = 0; r < pass.rows(); r++) {
                    sum += pass.input()[r * size + k] * pass.outputDelta()[r * size + k];
                }
                pass.gradient()[pass.at() + k] = sum;
            }
        }
    }
}
