package org.neurone.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.neurone.engine.benchmark.Workload;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.kernel.PlainKernels;

/** A network answers by the fastest kernels what the plain ones answer, and makes nothing but the answer. */
class PredictionTest {
    static Stream<Experiment> everyPart() {
        return EveryPart.experiments().stream();
    }

    @ParameterizedTest
    @MethodSource("everyPart")
    void oneExampleAndABatchHaveTheBitsOfThePlainKernels(Experiment experiment) {
        Trainer trainer = Trainer.of(experiment);
        trainer.stepBatch();
        Network network = trainer.network();
        int rows = 7;
        int width = network.columns().size();
        double[] columns = columns(rows * width);
        double[] plain = new double[rows * network.plan().outputs()];
        network.scratch(rows, new PlainKernels()).predict(columns, rows, plain);
        assertArrayEquals(plain, network.predictAll(columns, rows));
        int outputs = network.plan().outputs();
        for (int row = 0; row < rows; row++) {
            double[] one = Arrays.copyOfRange(columns, row * width, (row + 1) * width);
            assertArrayEquals(Arrays.copyOfRange(plain, row * outputs, (row + 1) * outputs), network.predict(one));
        }
    }

    @ParameterizedTest
    @EnumSource
    void predictingAllocatesNothingButTheAnswer(Workload workload) {
        Network network = Trainer.of(workload.experiment()).network();
        int rows = 20;
        double[] columns = columns(rows * network.columns().size());
        double[] one = columns(network.columns().size());
        double[] outputs = new double[rows * network.plan().outputs()];
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long self = Thread.currentThread().getId();
        int count = workload.compareTo(Workload.DIGITS) < 0 ? 3_000 : 40;
        long least = Long.MAX_VALUE;
        // Until the compiler has replaced all code, on a busy machine late, vectors are objects: it is waited for.
        for (int round = 0; round < 200 && least != 0; round++) {
            long before = threads.getThreadAllocatedBytes(self);
            for (int i = 0; i < count; i++) {
                network.predictInto(columns, rows, outputs);
                network.predictInto(one, 1, outputs);
            }
            least = Math.min(least, threads.getThreadAllocatedBytes(self) - before);
        }
        assertEquals(0, least, "bytes allocated by " + count + " predictions");
    }

    @Test
    void anAnswerThatDoesNotFitIsRefusedAndTheNextOneIsRight() {
        Network network = Trainer.of(Workload.XOR_SIZED.experiment()).network();
        double[] columns = columns(4);
        assertThrows(IllegalArgumentException.class, () -> network.predictInto(columns, 2, new double[1]));
        double[] outputs = new double[2];
        network.predictInto(columns, 2, outputs);
        assertArrayEquals(network.predictAll(columns, 2), outputs);
    }

    private static double[] columns(int count) {
        double[] columns = new double[count];
        for (int i = 0; i < count; i++) {
            columns[i] = (i % 17) / 17.0 - 0.4;
        }
        return columns;
    }
}
