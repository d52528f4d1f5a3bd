package org.neurone.dsl.export.graph;

import java.util.List;
import org.neurone.engine.activation.Activation;
import org.neurone.engine.data.Shape;
import org.neurone.engine.kernel.Window;
import org.neurone.engine.layer.BatchNorm;
import org.neurone.engine.layer.ConvLayer;
import org.neurone.engine.layer.DenseLayer;
import org.neurone.engine.layer.PoolLayer;
import org.neurone.engine.number.Values;
import org.neurone.engine.plan.PlannedLayer;

/** A layer laid open for writing: its shapes, its numbers and its settings, one record a kind. */
public sealed interface GraphLayer {
    Shape input();

    Shape output();

    /** The statement that makes it. */
    String word();

    /** Calls the form of this kind: a format that has none for it does not compile. */
    <T> T in(Forms<T> forms);

    /** Its arrays, what was trained first. */
    default List<Numbers> numbers() {
        return List.of();
    }

    /** Multiplications, about, that one example takes. */
    default double cost() {
        return output().size();
    }

    /** What a format makes of each kind of layer. */
    interface Forms<T> {
        /** Of weighted sums of everything that comes in. */
        T dense(Dense layer);

        /** Of weighted sums of a picture's windows. */
        T convolution(Convolution layer);

        /** Of the largest or the mean of windows. */
        T pooling(Pooling layer);

        /** Of a picture as one row of numbers. */
        T flatten(Flatten layer);

        /** Of what does nothing once trained. */
        T dropout(Dropout layer);

        /** Of the sum with what came in earlier. */
        T skip(Skip layer);

        /** Of channels brought to mean 0 and variance 1, then to a scale and a shift. */
        T batchNormalization(BatchNormalization layer);
    }

    /**
     * One array of a layer.
     *
     * @param name what the formulas of its layer call it
     * @param layout its dimensions, the last one varies fastest: of kernel rows, kernel columns, channels, units the last ones
     * @param trained whether it follows the gradient, and an optimizer may remember something of it
     */
    record Numbers(String name, Values values, List<Integer> layout, boolean trained) {
        private static Numbers ofUnits(String name, Values values, boolean trained) {
            return new Numbers(name, values, List.of(values.size()), trained);
        }
    }

    /** A layer of weighted sums, and its settings for learning on. */
    sealed interface Weighted extends GraphLayer {
        Values weights();

        /** One number a unit or filter. */
        Values bias();

        Activation activation();

        /** The penalty of Σ |w|, from the layer or the experiment. */
        double l1();

        /** The penalty of ½ Σ w², from the layer or the experiment. */
        double l2();

        boolean frozen();

        /** The dimensions of {@link #weights}. */
        List<Integer> layout();

        @Override
        default List<Numbers> numbers() {
            return List.of(new Numbers("weights", weights(), layout(), true), Numbers.ofUnits("bias", bias(), true));
        }

        /** Units of a dense layer, filters of a convolution. */
        default int units() {
            return bias().size();
        }
    }

    /**
     * Fully connected: a = f(x·W + b).
     *
     * @param weights (inputs, units), row-major
     */
    record Dense(
            Shape input,
            Shape output,
            Values weights,
            Values bias,
            Activation activation,
            double l1,
            double l2,
            boolean frozen)
            implements Weighted {
        /** Numbers that come in. */
        public int inputs() {
            return (int) input.size();
        }

        @Override
        public String word() {
            return "layer";
        }

        @Override
        public <T> T in(Forms<T> forms) {
            return forms.dense(this);
        }

        @Override
        public List<Integer> layout() {
            return List.of(inputs(), units());
        }

        @Override
        public double cost() {
            return weights.size();
        }
    }

    /**
     * A convolution over a picture.
     *
     * @param window the kernel's size and steps, and the zeros around the picture
     * @param weights (kernel height, kernel width, channels, filters), row-major
     */
    record Convolution(
            Shape input,
            Shape output,
            Window window,
            Values weights,
            Values bias,
            Activation activation,
            double l1,
            double l2,
            boolean frozen)
            implements Weighted {
        @Override
        public String word() {
            return "conv";
        }

        @Override
        public <T> T in(Forms<T> forms) {
            return forms.convolution(this);
        }

        @Override
        public List<Integer> layout() {
            return List.of(window.kernelHeight(), window.kernelWidth(), window.channels(), units());
        }

        @Override
        public double cost() {
            return (double) window.places() * weights.size();
        }
    }

    /** The largest number of each window, or their mean, channel by channel. */
    record Pooling(Shape input, Shape output, Window window, boolean largest) implements GraphLayer {
        @Override
        public String word() {
            return "pool";
        }

        @Override
        public <T> T in(Forms<T> forms) {
            return forms.pooling(this);
        }
    }

    /** A picture's numbers as they lie: height, width, channels. */
    record Flatten(Shape input, Shape output) implements GraphLayer {
        @Override
        public String word() {
            return "flatten";
        }

        @Override
        public <T> T in(Forms<T> forms) {
            return forms.flatten(this);
        }
    }

    /**
     * Nothing, once trained.
     *
     * @param rate share of the numbers that training sets to 0, the others growing by 1 / (1 − rate)
     */
    record Dropout(Shape input, double rate) implements GraphLayer {
        @Override
        public Shape output() {
            return input;
        }

        @Override
        public String word() {
            return "dropout";
        }

        @Override
        public <T> T in(Forms<T> forms) {
            return forms.dropout(this);
        }
    }

    /**
     * x plus what left an earlier layer.
     *
     * @param behind the number of that layer, from 1; 0 for what comes into the network
     */
    record Skip(Shape input, int behind) implements GraphLayer {
        @Override
        public Shape output() {
            return input;
        }

        @Override
        public String word() {
            return "skip";
        }

        @Override
        public <T> T in(Forms<T> forms) {
            return forms.skip(this);
        }
    }

    /**
     * gamma · (x − mean) · (1 / √(variance + epsilon)) + beta, the statistics one a channel.
     *
     * @param momentum share of a batch's statistics in the running ones
     */
    record BatchNormalization(
            Shape input, Values gamma, Values beta, Values mean, Values variance, double epsilon, double momentum)
            implements GraphLayer {
        @Override
        public Shape output() {
            return input;
        }

        @Override
        public String word() {
            return "batchnorm";
        }

        @Override
        public <T> T in(Forms<T> forms) {
            return forms.batchNormalization(this);
        }

        @Override
        public List<Numbers> numbers() {
            return List.of(
                    Numbers.ofUnits("gamma", gamma, true),
                    Numbers.ofUnits("beta", beta, true),
                    Numbers.ofUnits("mean", mean, false),
                    Numbers.ofUnits("variance", variance, false));
        }
    }

    /**
     * Of the engine's.
     *
     * @param parameters its weights, then its biases
     * @param statistics what it learned without a gradient
     * @param l1 its penalty of Σ |w|
     * @param l2 its penalty of ½ Σ w²
     * @throws ExportException where it was added by a plug-in
     */
    static GraphLayer of(PlannedLayer planned, Values parameters, Values statistics, double l1, double l2) {
        Shape input = planned.input();
        Shape output = planned.output();
        int weights = (int) planned.layer().weights();
        Values first = slice(parameters, 0, weights);
        Values second = slice(parameters, weights, parameters.size());
        boolean frozen = parameters.size() > 0 && !planned.trains();
        if (planned.layer() instanceof DenseLayer dense) {
            return new Dense(input, output, first, second, dense.activation(), l1, l2, frozen);
        } else if (planned.layer() instanceof ConvLayer convolution) {
            return new Convolution(
                    input, output, convolution.window(), first, second, convolution.activation(), l1, l2, frozen);
        } else if (planned.layer() instanceof PoolLayer pool) {
            return new Pooling(input, output, pool.window(), pool.max());
        } else if (planned.spec() instanceof BatchNorm settings) {
            int channels = statistics.size() / 2;
            return new BatchNormalization(
                    input,
                    first,
                    second,
                    slice(statistics, 0, channels),
                    slice(statistics, channels, 2 * channels),
                    settings.epsilon(),
                    settings.momentum());
        } else if (planned.spec() instanceof org.neurone.engine.layer.Dropout dropout) {
            return new Dropout(input, dropout.share());
        } else if (planned.spec() instanceof org.neurone.engine.layer.Skip) {
            return new Skip(input, planned.reached() + 1);
        } else if (planned.spec() instanceof org.neurone.engine.layer.Flatten) {
            return new Flatten(input, output);
        }
        throw ExportException.unknown(planned.spec());
    }

    private static Values slice(Values numbers, int from, int to) {
        double[] part = new double[to - from];
        for (int i = from; i < to; i++) {
            part[i - from] = numbers.get(i);
        }
        return Values.of(part);
    }
}
