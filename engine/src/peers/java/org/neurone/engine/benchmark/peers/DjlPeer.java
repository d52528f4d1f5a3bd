package org.neurone.engine.benchmark.peers;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Blocks;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import org.neurone.engine.activation.Relu;
import org.neurone.engine.activation.Sigmoid;
import org.neurone.engine.activation.Tanh;
import org.neurone.engine.layer.Conv;
import org.neurone.engine.layer.Dense;
import org.neurone.engine.layer.LayerSpec;
import org.neurone.engine.layer.Pool;

/**
 * PyTorch 2.7.1 through DJL 0.36.0. All batches stand in its own memory before the clock starts, losses stay there unread, and there are
 * no metrics; what is passing is set free with a manager for each batch. The network that predicts knows no gradients, and
 * its answers come back as Java's {@code float[]}.
 */
final class DjlPeer implements Peer {
    private final NDManager manager = NDManager.newBaseManager(Device.cpu());

    @Override
    public String name() {
        return "DJL 0.36.0 PyTorch f32";
    }

    /** With {@code probabilities} softmax is a layer of its own; in training it is part of the loss. */
    private static SequentialBlock block(Exercise exercise, boolean probabilities) {
        SequentialBlock block = new SequentialBlock();
        boolean flat = !exercise.input().picture();
        for (LayerSpec layer : exercise.layers()) {
            if (layer instanceof Conv conv) {
                int height = conv.kernelHeight();
                int width = conv.kernelWidth();
                block.add(Conv2d.builder()
                        .setKernelShape(new Shape(height, width))
                        .optPadding(new Shape(height / 2, width / 2))
                        .setFilters(conv.filters())
                        .build());
                activate(block, conv.activation());
            } else if (layer instanceof Pool pool) {
                Shape window = new Shape(pool.height(), pool.width());
                block.add(ai.djl.nn.pooling.Pool.maxPool2dBlock(window, window));
            } else {
                if (!flat) {
                    block.add(Blocks.batchFlattenBlock());
                    flat = true;
                }
                Dense dense = (Dense) layer;
                block.add(Linear.builder().setUnits(dense.units()).build());
                activate(block, dense.activation());
            }
        }
        if (probabilities && exercise.classes()) {
            block.addSingleton(logits -> logits.softmax(1));
        }
        return block;
    }

    private static void activate(SequentialBlock block, org.neurone.engine.activation.Activation f) {
        if (f instanceof Relu) {
            block.add(Activation.reluBlock());
        } else if (f instanceof Tanh) {
            block.add(Activation.tanhBlock());
        } else if (f instanceof Sigmoid) {
            block.add(Activation.sigmoidBlock());
        }
    }

    private static Shape shape(Exercise exercise, int rows) {
        var input = exercise.input();
        return input.picture()
                ? new Shape(rows, input.channels(), input.height(), input.width())
                : new Shape(rows, input.size());
    }

    private NDArray[] inputs(Exercise exercise, int rows) {
        NDArray[] inputs = new NDArray[exercise.examples() / rows];
        for (int i = 0; i < inputs.length; i++) {
            float[] numbers = Exercise.floats(exercise.inputs(i * rows, rows));
            inputs[i] = manager.create(numbers, shape(exercise, rows));
        }
        return inputs;
    }

    private NDArray[] targets(Exercise exercise) {
        int batch = exercise.batch();
        NDArray[] targets = new NDArray[exercise.examples() / batch];
        for (int i = 0; i < targets.length; i++) {
            float[] numbers = new float[batch];
            for (int r = 0; r < batch; r++) {
                int example = i * batch + r;
                numbers[r] = exercise.classes() ? exercise.label(example) : (float) exercise.target(example)[0];
            }
            targets[i] = manager.create(numbers, new Shape(batch, 1));
        }
        return targets;
    }

    @Override
    public Job training(Exercise exercise) {
        Loss loss = exercise.classes() ? Loss.softmaxCrossEntropyLoss() : Loss.l2Loss();
        Model model = Model.newInstance("peer", Device.cpu());
        model.setBlock(block(exercise, false));
        Trainer trainer = model.newTrainer(new DefaultTrainingConfig(loss)
                .optDevices(new Device[] {Device.cpu()})
                .optOptimizer(Optimizer.sgd()
                        .setLearningRateTracker(Tracker.fixed((float) Exercise.RATE))
                        .build()));
        trainer.initialize(shape(exercise, exercise.batch()));
        NDArray[] inputs = inputs(exercise, exercise.batch());
        NDArray[] targets = targets(exercise);
        return () -> {
            for (int i = 0; i < inputs.length; i++) {
                try (NDManager passing = manager.newSubManager()) {
                    inputs[i].tempAttach(passing);
                    targets[i].tempAttach(passing);
                    try (GradientCollector gradients = trainer.newGradientCollector()) {
                        NDList answers = trainer.forward(new NDList(inputs[i]));
                        gradients.backward(loss.evaluate(new NDList(targets[i]), answers));
                    }
                    trainer.step();
                }
            }
        };
    }

    @Override
    public Job prediction(Exercise exercise, int rows) {
        SequentialBlock block = block(exercise, true);
        block.initialize(manager, DataType.FLOAT32, shape(exercise, rows));
        ParameterStore parameters = new ParameterStore(manager, false);
        NDArray[] inputs = inputs(exercise, rows);
        float[][] answer = new float[1][];
        return () -> {
            for (NDArray input : inputs) {
                try (NDManager passing = manager.newSubManager()) {
                    input.tempAttach(passing);
                    answer[0] = block.forward(parameters, new NDList(input), false)
                            .singletonOrThrow()
                            .toFloatArray();
                }
            }
        };
    }
}
