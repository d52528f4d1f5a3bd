package org.neurone.engine.benchmark;

import java.util.concurrent.TimeUnit;
import org.neurone.engine.number.Elementary;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What exactness costs: the engine's own functions beside the platform's, a thousand values a call. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ElementaryBenchmark {
    private final double[] x = new double[1000];
    private final double[] y = new double[1000];

    /** Values from -5 to 5, where activations are asked. */
    @Setup
    public void spread() {
        for (int i = 0; i < x.length; i++) {
            x[i] = (i - 500) / 100.0;
        }
    }

    @Benchmark
    public double[] ownExp() {
        for (int i = 0; i < x.length; i++) {
            y[i] = Elementary.exp(x[i]);
        }
        return y;
    }

    @Benchmark
    public double[] platformExp() {
        for (int i = 0; i < x.length; i++) {
            y[i] = Math.exp(x[i]);
        }
        return y;
    }

    @Benchmark
    public double[] ownTanh() {
        for (int i = 0; i < x.length; i++) {
            y[i] = Elementary.tanh(x[i]);
        }
        return y;
    }

    @Benchmark
    public double[] platformTanh() {
        for (int i = 0; i < x.length; i++) {
            y[i] = Math.tanh(x[i]);
        }
        return y;
    }
}
