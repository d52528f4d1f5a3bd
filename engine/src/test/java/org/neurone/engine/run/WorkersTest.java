package org.neurone.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.neurone.engine.Trainer;
import org.neurone.engine.activation.Relu;
import org.neurone.engine.activation.Tanh;
import org.neurone.engine.data.DataSpec;
import org.neurone.engine.data.source.Strokes;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.kernel.PlainKernels;
import org.neurone.engine.kernel.Workers;
import org.neurone.engine.layer.BatchNorm;
import org.neurone.engine.layer.Conv;
import org.neurone.engine.layer.Dense;
import org.neurone.engine.layer.Dropout;
import org.neurone.engine.layer.Pool;
import org.neurone.engine.loss.CrossEntropy;
import org.neurone.engine.optimizer.Adam;
import org.neurone.engine.optimizer.Clip;
import org.neurone.engine.plan.Limits;
import org.neurone.engine.regularizer.L2;

class WorkersTest {
    /** Does the parts of a split one after the other in any order: what threads could do at their worst. */
    private record Scattered(int count, Random random) implements Workers {
        @Override
        public void split(int length, Work work) {
            List<Integer> parts = new ArrayList<>();
            for (int p = 0; p < count; p++) {
                parts.add(p);
            }
            Collections.shuffle(parts, random);
            for (int p : parts) {
                int from = length * p / count;
                int to = length * (p + 1) / count;
                if (from < to) {
                    work.run(p, from, to);
                }
            }
        }
    }

    @Test
    void theNumberOfWorkersAndTheirOrderChangeNoBit() {
        Experiment experiment = Experiment.builder()
                .data(DataSpec.of(new Strokes(0.2, 90)))
                .layers(List.of(
                        new Conv(3, 3, 3, new Relu()),
                        new BatchNorm(1e-5, 0.1),
                        new Pool(false, 2, 2),
                        new Conv(4, 2, 2, new Tanh()),
                        new Dropout(0.2),
                        new Dense(7, new Tanh())))
                .loss(new CrossEntropy())
                .optimizer(new Adam(0.9, 0.999, 1e-8))
                .regularize(new L2(0.01))
                .clip(new Clip.Norm(1))
                .batch(13)
                .build();
        String one = hash(experiment, Workers.alone());
        for (int count = 2; count <= 17; count++) {
            assertEquals(one, hash(experiment, new Scattered(count, new Random(count))), count + " workers");
        }
    }

    private static String hash(Experiment experiment, Workers workers) {
        Trainer trainer = Trainer.of(experiment, Tables.none(), new PlainKernels(), workers, Limits.standard());
        trainer.stepEpoch();
        trainer.stepEpoch();
        return trainer.hash() + " " + trainer.loss();
    }
}
