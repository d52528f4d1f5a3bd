package org.neurone.engine.benchmark.peers;

import deepnetts.net.ConvolutionalNetwork;
import deepnetts.net.FeedForwardNetwork;
import deepnetts.net.NeuralNetwork;
import deepnetts.net.layers.AbstractLayer;
import deepnetts.net.layers.activation.ActivationType;
import deepnetts.net.loss.LossFunction;
import deepnetts.net.loss.LossType;
import deepnetts.net.train.opt.OptimizerType;
import deepnetts.util.Tensor;
import org.neurone.engine.activation.Activation;
import org.neurone.engine.activation.Relu;
import org.neurone.engine.activation.Softmax;
import org.neurone.engine.activation.Tanh;
import org.neurone.engine.layer.Conv;
import org.neurone.engine.layer.Dense;
import org.neurone.engine.layer.LayerSpec;
import org.neurone.engine.layer.Pool;

/**
 * Deep Netts 1.13.2 by the network's own steps: {@code setInput}, {@code setOutputError}, {@code backward}, {@code
 * applyWeightChanges}. Its {@code train} does the same and goes through all examples once more at the end of each epoch to count
 * the right ones.
 */
final class DeepNettsPeer implements Peer {
    @Override
    public String name() {
        return "Deep Netts 1.13.2 f32";
    }

    private static NeuralNetwork<?> network(Exercise exercise) {
        LossType loss = exercise.classes() ? LossType.CROSS_ENTROPY : LossType.MEAN_SQUARED_ERROR;
        return exercise.input().picture() ? pictures(exercise, loss) : vectors(exercise, loss);
    }

    private static NeuralNetwork<?> vectors(Exercise exercise, LossType loss) {
        FeedForwardNetwork.Builder builder = FeedForwardNetwork.builder()
                .addInputLayer((int) exercise.input().size());
        int left = exercise.layers().size();
        for (LayerSpec layer : exercise.layers()) {
            Dense dense = (Dense) layer;
            left--;
            if (left > 0) {
                builder.addFullyConnectedLayer(dense.units(), type(dense.activation()));
            } else {
                builder.addOutputLayer(dense.units(), type(dense.activation()));
            }
        }
        return builder.lossFunction(loss).randomSeed(1).build();
    }

    private static NeuralNetwork<?> pictures(Exercise exercise, LossType loss) {
        ConvolutionalNetwork.Builder builder = ConvolutionalNetwork.builder()
                .addInputLayer(
                        exercise.input().width(),
                        exercise.input().height(),
                        exercise.input().channels());
        for (LayerSpec layer : exercise.layers()) {
            if (layer instanceof Conv conv) {
                builder.addConvolutionalLayer(conv.filters(), conv.kernelWidth(), type(conv.activation()));
            } else if (layer instanceof Pool pool) {
                builder.addMaxPoolingLayer(pool.width(), pool.width());
            } else {
                Dense dense = (Dense) layer;
                builder.addOutputLayer(dense.units(), type(dense.activation()));
            }
        }
        return builder.lossFunction(loss).randomSeed(1).build();
    }

    private static ActivationType type(Activation f) {
        return f instanceof Tanh
                ? ActivationType.TANH
                : f instanceof Relu
                        ? ActivationType.RELU
                        : f instanceof Softmax ? ActivationType.SOFTMAX : ActivationType.SIGMOID;
    }

    private static Tensor[] inputs(Exercise exercise) {
        Tensor[] inputs = new Tensor[exercise.examples()];
        for (int i = 0; i < inputs.length; i++) {
            float[] numbers = Exercise.floats(exercise.inputs(i, 1));
            inputs[i] = exercise.input().picture()
                    ? Tensor.create(exercise.input().height(), exercise.input().width(), 1, numbers)
                    : new Tensor(numbers);
        }
        return inputs;
    }

    @Override
    public Job training(Exercise exercise) {
        NeuralNetwork<?> network = network(exercise);
        for (AbstractLayer layer : network.getLayers()) {
            layer.setLearningRate((float) Exercise.RATE);
            layer.setBatchMode(exercise.batch() > 1);
            layer.setBatchSize(exercise.batch());
            layer.setOptimizerType(OptimizerType.SGD);
        }
        Tensor[] inputs = inputs(exercise);
        float[][] targets = new float[inputs.length][];
        for (int i = 0; i < targets.length; i++) {
            targets[i] = Exercise.floats(exercise.target(i));
        }
        LossFunction loss = network.getLossFunction();
        int batch = exercise.batch();
        return () -> {
            loss.reset();
            int next = 0;
            while (next < inputs.length) {
                for (int i = 0; i < batch; i++) {
                    network.setInput(inputs[next]);
                    network.setOutputError(loss.addPatternError(network.getOutput(), targets[next]));
                    network.backward();
                    next++;
                }
                network.applyWeightChanges();
            }
        };
    }

    @Override
    public Job prediction(Exercise exercise, int rows) {
        NeuralNetwork<?> network = network(exercise);
        Tensor[] inputs = inputs(exercise);
        float[][] answer = new float[1][];
        return () -> {
            for (Tensor input : inputs) {
                network.setInput(input);
                answer[0] = network.getOutput();
            }
        };
    }
}
