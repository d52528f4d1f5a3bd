package org.neurone.engine.benchmark.peers;

import org.encog.engine.network.activation.ActivationFunction;
import org.encog.engine.network.activation.ActivationReLU;
import org.encog.engine.network.activation.ActivationSigmoid;
import org.encog.engine.network.activation.ActivationSoftMax;
import org.encog.engine.network.activation.ActivationTANH;
import org.encog.ml.data.MLDataPair;
import org.encog.ml.data.basic.BasicMLDataSet;
import org.encog.neural.networks.BasicNetwork;
import org.encog.neural.networks.layers.BasicLayer;
import org.encog.neural.networks.training.propagation.sgd.StochasticGradientDescent;
import org.encog.neural.networks.training.propagation.sgd.update.UpdateRule;
import org.neurone.engine.activation.Activation;
import org.neurone.engine.activation.Relu;
import org.neurone.engine.activation.Softmax;
import org.neurone.engine.activation.Tanh;
import org.neurone.engine.layer.Dense;
import org.neurone.engine.layer.LayerSpec;

/**
 * Encog 3.4 by {@code StochasticGradientDescent.process} and {@code update}, the steps that its {@code iteration} is made of, with the
 * plainest rule. Predictions by {@code compute} into an array that is kept.
 */
final class EncogPeer implements Peer {
    @Override
    public String name() {
        return "Encog 3.4 f64";
    }

    @Override
    public boolean knows(Exercise exercise) {
        return !exercise.input().picture();
    }

    private static BasicNetwork network(Exercise exercise) {
        BasicNetwork network = new BasicNetwork();
        network.addLayer(new BasicLayer(null, true, (int) exercise.input().size()));
        int left = exercise.layers().size();
        for (LayerSpec layer : exercise.layers()) {
            Dense dense = (Dense) layer;
            left--;
            network.addLayer(new BasicLayer(activation(dense.activation()), left > 0, dense.units()));
        }
        network.getStructure().finalizeStructure();
        network.reset(1);
        return network;
    }

    private static ActivationFunction activation(Activation f) {
        return f instanceof Tanh
                ? new ActivationTANH()
                : f instanceof Relu
                        ? new ActivationReLU()
                        : f instanceof Softmax ? new ActivationSoftMax() : new ActivationSigmoid();
    }

    @Override
    public Job training(Exercise exercise) {
        double[][] inputs = new double[exercise.examples()][];
        double[][] targets = new double[exercise.examples()][];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = exercise.inputs(i, 1);
            targets[i] = exercise.target(i);
        }
        BasicMLDataSet data = new BasicMLDataSet(inputs, targets);
        MLDataPair[] pairs = data.getData().toArray(new MLDataPair[0]);
        StochasticGradientDescent trainer = new StochasticGradientDescent(network(exercise), data);
        trainer.setUpdateRule(new Plain());
        int batch = exercise.batch();
        return () -> {
            int next = 0;
            while (next < pairs.length) {
                for (int i = 0; i < batch; i++) {
                    trainer.process(pairs[next]);
                    next++;
                }
                trainer.update();
            }
        };
    }

    /** w = w − η g; Encog's gradients point downwards. */
    private static final class Plain implements UpdateRule {
        @Override
        public void init(StochasticGradientDescent training) {}

        @Override
        public void update(double[] gradients, double[] weights) {
            for (int i = 0; i < weights.length; i++) {
                weights[i] += Exercise.RATE * gradients[i];
            }
        }
    }

    @Override
    public Job prediction(Exercise exercise, int rows) {
        BasicNetwork network = network(exercise);
        double[][] inputs = new double[exercise.examples()][];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = exercise.inputs(i, 1);
        }
        double[] answer = new double[exercise.outputs()];
        return () -> {
            for (double[] input : inputs) {
                network.compute(input, answer);
            }
        };
    }
}
