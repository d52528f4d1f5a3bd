package org.neurone.engine.benchmark.peers;

import java.util.Arrays;
import org.neurone.engine.activation.Activation;
import org.neurone.engine.activation.Relu;
import org.neurone.engine.activation.Tanh;
import org.neurone.engine.layer.Dense;
import smile.base.mlp.Layer;
import smile.base.mlp.LayerBuilder;
import smile.base.mlp.OutputFunction;
import smile.classification.MLP;
import smile.math.TimeFunction;

/**
 * Smile 3.1.1, on OpenBLAS: {@code update} of a batch, {@code predict} with probabilities. An output unit cannot be tanh there and
 * is a sigmoid instead. Without a convolution.
 */
final class SmilePeer implements Peer {
    @Override
    public String name() {
        return "Smile 3.1.1 f64";
    }

    @Override
    public boolean knows(Exercise exercise) {
        return !exercise.input().picture();
    }

    private static MLP network(Exercise exercise) {
        int hidden = exercise.layers().size() - 1;
        LayerBuilder[] layers = new LayerBuilder[hidden + 2];
        layers[0] = Layer.input((int) exercise.input().size());
        for (int i = 0; i < hidden; i++) {
            Dense dense = (Dense) exercise.layers().get(i);
            layers[i + 1] = hidden(dense.activation(), dense.units());
        }
        OutputFunction last = exercise.classes() ? OutputFunction.SOFTMAX : OutputFunction.SIGMOID;
        layers[hidden + 1] = Layer.mle(exercise.outputs(), last);
        MLP network = new MLP(layers);
        network.setLearningRate(TimeFunction.constant(Exercise.RATE));
        return network;
    }

    private static LayerBuilder hidden(Activation f, int units) {
        return f instanceof Tanh
                ? Layer.tanh(units)
                : f instanceof Relu ? Layer.rectifier(units) : Layer.sigmoid(units);
    }

    @Override
    public Job training(Exercise exercise) {
        MLP network = network(exercise);
        int batches = exercise.examples() / exercise.batch();
        double[][] all = inputs(exercise);
        double[][][] inputs = new double[batches][][];
        int[][] labels = new int[batches][exercise.batch()];
        for (int b = 0; b < batches; b++) {
            int first = b * exercise.batch();
            inputs[b] = Arrays.copyOfRange(all, first, first + exercise.batch());
            for (int r = 0; r < exercise.batch(); r++) {
                labels[b][r] = exercise.label(first + r);
            }
        }
        return () -> {
            for (int b = 0; b < batches; b++) {
                network.update(inputs[b], labels[b]);
            }
        };
    }

    private static double[][] inputs(Exercise exercise) {
        double[][] inputs = new double[exercise.examples()][];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = exercise.inputs(i, 1);
        }
        return inputs;
    }

    @Override
    public Job prediction(Exercise exercise, int rows) {
        MLP network = network(exercise);
        double[][] inputs = inputs(exercise);
        double[] probabilities = new double[Math.max(2, exercise.outputs())];
        return () -> {
            for (double[] input : inputs) {
                network.predict(input, probabilities);
            }
        };
    }
}
