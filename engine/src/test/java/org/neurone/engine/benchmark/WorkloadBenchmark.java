package org.neurone.engine.benchmark;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.neurone.engine.Network;
import org.neurone.engine.Trainer;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.kernel.Kernels;
import org.neurone.engine.kernel.PlainKernels;
import org.neurone.engine.kernel.VectorKernels;
import org.neurone.engine.kernel.Workers;
import org.neurone.engine.plan.Limits;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One training step, and the prediction of one batch, of every workload with every kernel, on one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class WorkloadBenchmark {
    @Param
    public Workload workload;

    @Param({"plain", "vector"})
    public String kernels;

    private Trainer trainer;
    private Network network;
    private Network.Scratch scratch;
    private double[] columns;
    private double[] one;
    private double[] outputs;
    private int rows;

    /** A trainer at its start. */
    @Setup
    public void start() {
        Kernels chosen = kernels.equals("plain") ? new PlainKernels() : new VectorKernels();
        trainer = Trainer.of(workload.experiment(), Tables.none(), chosen, Workers.alone(), Limits.standard());
        network = trainer.network();
        rows = trainer.plan().batch();
        scratch = network.scratch(rows, chosen);
        columns = new double[rows * network.columns().size()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = (i % 17) / 17.0 - 0.5;
        }
        one = Arrays.copyOf(columns, network.columns().size());
        outputs = new double[rows * trainer.plan().outputs()];
    }

    @Benchmark
    public double train() {
        return trainer.stepBatch();
    }

    @Benchmark
    public double[] predict() {
        scratch.predict(columns, rows, outputs);
        return outputs;
    }

    /** The same without memory that the caller keeps: the network's own. */
    @Benchmark
    public double[] predictInto() {
        network.predictInto(columns, rows, outputs);
        return outputs;
    }

    /** A fresh answer to one example. */
    @Benchmark
    public double[] predictOne() {
        return network.predict(one);
    }

    /** What a prediction costs where memory and copies of the weights are made for each call. */
    @Benchmark
    public double[] predictWithNewMemory() {
        network.scratch(rows, new PlainKernels()).predict(columns, rows, outputs);
        return outputs;
    }
}
