package org.neurone.dsl.examples;

import org.neurone.engine.Shape;
import org.neurone.engine.activation.Elementwise;
import org.neurone.engine.catalog.Catalog;
import org.neurone.engine.catalog.Entry;
import org.neurone.engine.catalog.Kind;
import org.neurone.engine.catalog.ValueType;
import org.neurone.engine.catalog.Wording;
import org.neurone.engine.layer.Layer;
import org.neurone.engine.layer.LayerPass;
import org.neurone.engine.layer.LayerSpec;
import org.neurone.engine.loss.Loss;
import org.neurone.engine.number.Elementary;
import org.neurone.engine.optimizer.Optimizer;
import org.neurone.engine.random.Rng;

/**
 * Parts of one's own: an activation, a loss, an optimizer and a layer, each a record with its formula and an entry of the
 * catalogue. From there on texts use them by name, and everything else treats them as the engine's own.
 */
final class OwnParts {
    private OwnParts() {}

    /** f(z) = z / (1 + |z|), f′ = 1 / (1 + |z|)². */
    record SoftSign() implements Elementwise {
        @Override
        public double lowest() {
            return -1;
        }

        @Override
        public double highest() {
            return 1;
        }

        @Override
        public double value(double z) {
            return z / (1 + Math.abs(z));
        }

        @Override
        public double slope(double z, double a) {
            double size = 1 + Math.abs(z);
            return 1 / (size * size);
        }
    }

    /** ℓ = (1/m) Σ ln cosh(predicted − desired): a square near 0, a straight line far from it. */
    record LogCosh() implements Loss {
        @Override
        public double example(double[] predicted, double[] desired, int offset, int outputs) {
            double sum = 0;
            for (int j = offset; j < offset + outputs; j++) {
                double size = Math.abs(predicted[j] - desired[j]);
                sum += size + Elementary.softplus(-2 * size) - 0.6931471805599453;
            }
            return sum / outputs;
        }

        @Override
        public void gradient(
                double[] predicted, double[] desired, double[] gradient, int offset, int outputs, double share) {
            for (int j = offset; j < offset + outputs; j++) {
                gradient[j] = share / outputs * Elementary.tanh(predicted[j] - desired[j]);
            }
        }
    }

    /** m′ = β m + (1 − β) g, w′ = w − η sign(m′): every weight takes the same step. Bernstein and others, 2018. */
    record Signum(double beta) implements Optimizer {
        @Override
        public double defaultLearningRate() {
            return 0.01;
        }

        @Override
        public int memories() {
            return 1;
        }

        @Override
        public void update(
                double[] weights, double[] gradient, double[][] memory, int from, int to, double rate, int step) {
            double[] means = memory[0];
            for (int i = from; i < to; i++) {
                means[i] = beta * means[i] + (1 - beta) * gradient[i];
                weights[i] = weights[i] - (means[i] > 0 ? rate : means[i] < 0 ? -rate : 0);
            }
        }
    }

    /** Multiplies each number by a gain of its own that is learned. */
    record Gain(double start) implements LayerSpec {
        @Override
        public Shape output(Shape input) {
            return input;
        }

        @Override
        public Layer layer(Shape input) {
            return new GainLayer(input, start);
        }
    }

    /** y = g x; back: ∂L/∂x = δ g, ∂L/∂g = Σ δ x over the examples. */
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
        public void initialise(double[] parameters, int at, Rng rng) {
            for (int i = at; i < at + input.size(); i++) {
                parameters[i] = start;
            }
        }

        @Override
        public void forward(LayerPass pass, int worker, int from, int to) {
            int size = (int) input.size();
            for (int i = from * size; i < to * size; i++) {
                pass.output()[i] = pass.input()[i] * pass.parameters()[pass.at() + i % size];
            }
        }

        @Override
        public void backward(LayerPass pass, int worker, int from, int to) {
            if (pass.inputDelta() == null) {
                return;
            }
            int size = (int) input.size();
            for (int i = from * size; i < to * size; i++) {
                pass.inputDelta()[i] = pass.outputDelta()[i] * pass.parameters()[pass.at() + i % size];
            }
        }

        @Override
        public int gradientRows() {
            return (int) input.size();
        }

        @Override
        public void gradient(LayerPass pass, int worker, int from, int to) {
            int size = (int) input.size();
            for (int k = from; k < to; k++) {
                double sum = 0;
                for (int r = 0; r < pass.rows(); r++) {
                    sum += pass.outputDelta()[r * size + k] * pass.input()[r * size + k];
                }
                pass.gradient()[pass.at() + k] = sum;
            }
        }
    }

    /** Everything that the engine brings, and these four. */
    static final Catalog CATALOG = Catalog.standard().toBuilder()
            .add(
                    Kind.ACTIVATION,
                    Entry.of(
                                    "softsign",
                                    SoftSign.class,
                                    Wording.of("A slow step from −1 to 1.", "Une marche lente de −1 à 1."))
                            .build(arguments -> new SoftSign()))
            .add(
                    Kind.LOSS,
                    Entry.of(
                                    "log-cosh",
                                    LogCosh.class,
                                    Wording.of(
                                            "A square near 0, a straight line far from it.",
                                            "Un carré près de 0, une droite loin de 0."))
                            .build(arguments -> new LogCosh()))
            .add(
                    Kind.OPTIMIZER,
                    Entry.of(
                                    "signum",
                                    Signum.class,
                                    Wording.of(
                                            "Every weight takes the same step, down its slope.",
                                            "Chaque poids fait le même pas, dans le sens de la descente."))
                            .option(
                                    "beta",
                                    new ValueType.Real(0, true, 1, false),
                                    0.9,
                                    Signum::beta,
                                    Wording.of("How much of the mean stays.", "La part de la moyenne qui reste."))
                            .build(arguments -> new Signum(arguments.real("beta"))))
            .add(
                    Kind.LAYER,
                    Entry.of(
                                    "gain",
                                    Gain.class,
                                    Wording.of(
                                            "Multiplies each number by a gain that is learned.",
                                            "Multiplie chaque nombre par un gain appris."))
                            .option(
                                    "start",
                                    ValueType.real(),
                                    1.0,
                                    Gain::start,
                                    Wording.of("Each gain at the start.", "Chaque gain au départ."))
                            .build(arguments -> new Gain(arguments.real("start"))))
            .build();
}
