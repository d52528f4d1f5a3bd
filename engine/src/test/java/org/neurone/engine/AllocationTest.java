package org.neurone.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.neurone.engine.activation.Relu;
import org.neurone.engine.activation.Softmax;
import org.neurone.engine.activation.Tanh;
import org.neurone.engine.benchmark.Workload;
import org.neurone.engine.data.DataSpec;
import org.neurone.engine.data.source.Iris;
import org.neurone.engine.data.source.Strokes;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.kernel.Kernels;
import org.neurone.engine.kernel.PlainKernels;
import org.neurone.engine.kernel.VectorKernels;
import org.neurone.engine.kernel.Workers;
import org.neurone.engine.layer.Conv;
import org.neurone.engine.layer.Dense;
import org.neurone.engine.layer.Pool;
import org.neurone.engine.loss.CrossEntropy;
import org.neurone.engine.optimizer.AdamW;
import org.neurone.engine.optimizer.Momentum;
import org.neurone.engine.plan.Limits;

/** After warm-up a training step makes no garbage, whole epochs included. Counted in bytes, not in time. */
class AllocationTest {
    static Stream<Experiment> experiments() {
        return Stream.of(
                TrainerTest.circle().build(),
                TrainerTest.manyThings().build(),
                Experiment.builder()
                        .data(DataSpec.of(new Iris()))
                        .layer(new Dense(8, new Tanh()))
                        .layer(new Dense(3, new Softmax()))
                        .loss(new CrossEntropy())
                        .optimizer(new AdamW(0.9, 0.999, 1e-8, 0.01))
                        .build(),
                Experiment.builder()
                        .data(DataSpec.of(new Strokes(0.1, 40)))
                        .layers(List.of(new Conv(3, 3, 3, new Relu()), new Pool(true, 2, 2)))
                        .loss(new CrossEntropy())
                        .optimizer(new Momentum(0.9))
                        .build());
    }

    static Stream<Experiment> everyPart() {
        return EveryPart.experiments().stream();
    }

    @ParameterizedTest
    @MethodSource("everyPart")
    void aSteadyStepOfEveryPartAllocatesNothing(Experiment experiment) {
        assertAllocatesNothing(experiment, new VectorKernels(), 60);
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void aSteadyStepOfThePlainKernelsAllocatesNothing(Experiment experiment) {
        assertAllocatesNothing(experiment, new PlainKernels(), 500);
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void aSteadyStepOfTheVectorKernelsAllocatesNothing(Experiment experiment) {
        assertAllocatesNothing(experiment, new VectorKernels(), 500);
    }

    @ParameterizedTest
    @EnumSource
    void aSteadyStepOfEachWorkloadAllocatesNothing(Workload workload) {
        // Large ones take milliseconds: fewer steps, but an epoch's end among them.
        int steps = workload.compareTo(Workload.DIGITS) < 0 ? 500 : 20;
        assertAllocatesNothing(workload.experiment(), new VectorKernels(), steps);
    }

    private static void assertAllocatesNothing(Experiment experiment, Kernels kernels, int count) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long self = Thread.currentThread().getId();
        Trainer trainer = Trainer.of(experiment, Tables.none(), kernels, Workers.alone(), Limits.standard());
        steps(trainer, Math.min(20_000 / trainer.plan().batch(), 5 * count));
        threads.getThreadAllocatedBytes(self);
        long least = Long.MAX_VALUE;
        // Until the compiler has replaced all code, on a busy machine late, vectors are objects: it is waited for.
        for (int round = 0; round < 200 && least != 0; round++) {
            long before = threads.getThreadAllocatedBytes(self);
            steps(trainer, count);
            least = Math.min(least, threads.getThreadAllocatedBytes(self) - before);
        }
        assertEquals(0, least, "bytes allocated by " + count + " steps");
    }

    private static void steps(Trainer trainer, int count) {
        for (int i = 0; i < count; i++) {
            trainer.stepBatch();
        }
    }
}
