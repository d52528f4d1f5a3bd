package org.neurone.engine.benchmark.peers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.neurone.engine.benchmark.Workload;

/**
 * Runs all workloads, each in a Java of its own with the options of this one, and prints a table of each library's examples a second of processor time and of
 * Neurone's share of them.
 */
public final class PeerTable {
    private static final String OURS = new NeuronePeer().name();

    private PeerTable() {}

    /**
     * @param arguments a folder for the native code that libraries unpack, rounds, seconds a turn, and names of workloads, all of
     *     them where there is none
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]).toAbsolutePath();
        Set<String> wanted = new LinkedHashSet<>(List.of(arguments).subList(3, arguments.length));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println(System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version") + ", "
                + System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", "
                + Runtime.getRuntime().availableProcessors() + " processors");
        out.println("Examples a second of processor time, one thread: the median of " + arguments[1]
                + " alternating rounds (slowest to fastest), and Neurone ÷ that.");
        for (Workload workload : Workload.values()) {
            if (wanted.isEmpty() || wanted.contains(workload.name())) {
                print(workload, figures(workload, folder, arguments[1], arguments[2]), out);
            }
        }
    }

    private static void print(Workload workload, List<Figure> figures, PrintStream out) {
        out.println();
        out.println("| " + workload.title() + " | | examples/s | slowest–fastest | Neurone ÷ |");
        out.println("| --- | --- | ---: | ---: | ---: |");
        for (Figure figure : figures) {
            double ours = 0;
            for (Figure other : figures) {
                ours = other.purpose() == figure.purpose() && other.peer().equals(OURS) ? other.rate() : ours;
            }
            out.println(String.format(
                    Locale.ROOT,
                    "| %s | %s | %,.0f | %,.0f–%,.0f | %.2f |",
                    figure.purpose().title(),
                    figure.peer(),
                    figure.rate(),
                    figure.low(),
                    figure.high(),
                    ours / figure.rate()));
        }
    }

    /** One thread for native code, nothing fetched, nothing told to anybody. */
    private static List<Figure> figures(Workload workload, Path folder, String rounds, String seconds)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of(
                "-Xmx2g",
                "-Dai.djl.offline=true",
                "-Dai.djl.pytorch.num_threads=1",
                "-Dai.djl.pytorch.num_interop_threads=1",
                "-DDJL_CACHE_DIR=" + folder.resolve("djl"),
                "-Dorg.bytedeco.javacpp.cachedir=" + folder.resolve("javacpp"),
                "-cp",
                System.getProperty("java.class.path"),
                Rounds.class.getName(),
                workload.name(),
                rounds,
                seconds));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("OPT_OUT_TRACKING", "true");
        builder.environment().put("OMP_NUM_THREADS", "1");
        builder.environment().put("OPENBLAS_NUM_THREADS", "1");
        Process process = builder.start();
        List<Figure> figures = new ArrayList<>();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Figure figure = Figure.read(line);
                if (figure != null) {
                    figures.add(figure);
                }
            }
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the measurement of " + workload + " ended with " + process.exitValue());
        }
        return figures;
    }
}
