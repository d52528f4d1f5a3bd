package org.neurone.engine.benchmark;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs {@link WorkloadBenchmark} and prints one table: the median of every workload, the plain kernels beside the tuned ones. */
public final class WorkloadTable {
    private WorkloadTable() {}

    /** @param arguments JMH's own, which win over the benchmark's */
    public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .parent(new CommandLineOptions(arguments))
                        .include(WorkloadBenchmark.class.getSimpleName())
                        .build())
                .run();
        Map<String, Double> times = new TreeMap<>();
        for (RunResult result : results) {
            String method = result.getParams().getBenchmark();
            String key = method.substring(method.lastIndexOf('.') + 1) + " "
                    + result.getParams().getParam("workload") + " "
                    + result.getParams().getParam("kernels");
            times.put(key, result.getPrimaryResult().getStatistics().getPercentile(50));
        }
        print(times, new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    private static void print(Map<String, Double> times, PrintStream out) {
        out.println();
        out.println("| workload | | plain, µs | vector, µs | ratio |");
        out.println("| --- | --- | ---: | ---: | ---: |");
        for (Workload workload : Workload.values()) {
            for (String method : new String[] {"train", "predict"}) {
                Double plain = times.get(method + " " + workload + " plain");
                Double vector = times.get(method + " " + workload + " vector");
                if (plain != null && vector != null) {
                    out.println(String.format(
                            Locale.ROOT,
                            "| %s | %s | %.2f | %.2f | %.1f |",
                            workload.title(),
                            method,
                            plain,
                            vector,
                            plain / vector));
                }
            }
        }
    }
}
