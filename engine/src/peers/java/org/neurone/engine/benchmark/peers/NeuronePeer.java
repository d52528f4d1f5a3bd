package org.neurone.engine.benchmark.peers;

import org.neurone.engine.Network;
import org.neurone.engine.Trainer;

/** Neurone as {@code engine/README.md} shows it: {@code stepBatch}, and {@code predictInto} into an array that is kept. */
final class NeuronePeer implements Peer {
    @Override
    public String name() {
        return "Neurone f64";
    }

    @Override
    public Job training(Exercise exercise) {
        Trainer trainer = Trainer.of(exercise.experiment());
        int batches = exercise.examples() / exercise.batch();
        return () -> {
            for (int i = 0; i < batches; i++) {
                trainer.stepBatch();
            }
        };
    }

    @Override
    public Job prediction(Exercise exercise, int rows) {
        Network network = Trainer.of(exercise.experiment()).network();
        double[][] asked = new double[exercise.examples() / rows][];
        for (int i = 0; i < asked.length; i++) {
            asked[i] = exercise.inputs(i * rows, rows);
        }
        double[] answers = new double[rows * exercise.outputs()];
        return () -> {
            for (double[] columns : asked) {
                network.predictInto(columns, rows, answers);
            }
        };
    }
}
