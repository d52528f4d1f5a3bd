package org.neurone.engine;

import org.neurone.engine.data.table.Tables;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.kernel.Kernels;
import org.neurone.engine.kernel.VectorKernels;
import org.neurone.engine.kernel.Workers;
import org.neurone.engine.plan.Limits;

/** A program that prints what comes of {@link EveryPart} after some steps, more than an epoch. */
public final class EveryPartHashes {
    private static final int STEPS = 14;

    private EveryPartHashes() {}

    /** With the usual kernels on one thread. */
    public static void main(String[] arguments) {
        System.out.print(of(new VectorKernels(), Workers.alone()));
    }

    /** One line an experiment: the weights' hash and the bits of the loss. */
    static String of(Kernels kernels, Workers workers) {
        StringBuilder hashes = new StringBuilder();
        for (Experiment experiment : EveryPart.experiments()) {
            Trainer trainer = Trainer.of(experiment, Tables.none(), kernels, workers, Limits.standard());
            for (int step = 0; step < STEPS; step++) {
                trainer.stepBatch();
            }
            hashes.append(trainer.hash())
                    .append(' ')
                    .append(Long.toHexString(Double.doubleToLongBits(trainer.loss())))
                    .append('\n');
        }
        return hashes.toString();
    }
}
