package org.neurone.web.kernel;

import java.util.Arrays;
import org.neurone.engine.Network;
import org.neurone.engine.Trainer;
import org.neurone.engine.benchmark.Workload;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.kernel.Kernels;
import org.neurone.engine.kernel.PlainKernels;
import org.neurone.engine.kernel.Workers;
import org.neurone.engine.plan.Limits;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSObject;

/** Measures the workloads where a page runs; compiled to JavaScript by {@link BrowserTable}. */
public final class KernelSpeed {
    private KernelSpeed() {}

    /** Microseconds a training step; the median of rounds of so many milliseconds. */
    @JSExport
    public static double train(String workload, JSObject module, int rounds, double milliseconds) {
        Trainer trainer = trainer(workload, module);
        return median(rounds, milliseconds, trainer::stepBatch);
    }

    /** Microseconds to predict a batch. */
    @JSExport
    public static double predict(String workload, JSObject module, int rounds, double milliseconds) {
        Trainer trainer = trainer(workload, module);
        Network network = trainer.network();
        int rows = trainer.plan().batch();
        Network.Scratch scratch = network.scratch(rows, kernels(module));
        double[] columns = new double[rows * network.columns().size()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = i / (double) columns.length - 0.5;
        }
        double[] outputs = new double[rows * trainer.plan().outputs()];
        return median(rounds, milliseconds, () -> scratch.predict(columns, rows, outputs));
    }

    /** The hash of the weights after some steps. */
    @JSExport
    public static String hash(String workload, JSObject module, int steps) {
        Trainer trainer = trainer(workload, module);
        for (int i = 0; i < steps; i++) {
            trainer.stepBatch();
        }
        return trainer.hash();
    }

    private static Trainer trainer(String workload, JSObject module) {
        Kernels kernels = kernels(module);
        return Trainer.of(
                Workload.valueOf(workload).experiment(), Tables.none(), kernels, Workers.alone(), Limits.standard());
    }

    private static Kernels kernels(JSObject module) {
        return module == null ? new PlainKernels() : new WasmKernels(module);
    }

    private static double median(int rounds, double milliseconds, Runnable work) {
        double[] times = new double[rounds];
        for (int round = -1; round < rounds; round++) { // the first one warms up
            int calls = 0;
            double start = now();
            double end = start;
            while (end < start + milliseconds) {
                int before = calls;
                do {
                    work.run();
                    calls++;
                } while (calls < before + 1 + before / 4);
                end = now();
            }
            if (round >= 0) {
                times[round] = (end - start) * 1000 / calls;
            }
        }
        Arrays.sort(times);
        return times[rounds / 2];
    }

    @JSBody(script = "return performance.now();")
    private static native double now();
}
