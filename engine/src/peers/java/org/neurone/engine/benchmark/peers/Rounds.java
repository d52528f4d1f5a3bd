package org.neurone.engine.benchmark.peers;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.neurone.engine.benchmark.Workload;

/**
 * One workload in a Java of its own: every library has its turn in every round, so that a busy machine is busy for all of them.
 *
 * <p>The clock is the processor time of all threads of Java together, which is that of one thread for a library that keeps to one.
 * What the compiler and the collector of garbage take is nobody's.
 */
final class Rounds {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long SLICE = 3_000_000;

    private final Exercise exercise;
    private final List<Peer> peers;
    private final int rounds;
    private final long nanoseconds;

    private Rounds(Exercise exercise, List<Peer> peers, int rounds, long nanoseconds) {
        this.exercise = exercise;
        this.peers = peers;
        this.rounds = rounds;
        this.nanoseconds = nanoseconds;
    }

    /**
     * Prints a line for each {@link Figure}.
     *
     * @param arguments the name of a workload, the number of rounds, seconds a turn
     */
    public static void main(String[] arguments) {
        List<Peer> peers =
                List.of(new NeuronePeer(), new DeepNettsPeer(), new EncogPeer(), new SmilePeer(), new DjlPeer());
        Exercise exercise = Exercise.of(Workload.valueOf(arguments[0]));
        long nanoseconds = (long) (1e9 * Double.parseDouble(arguments[2]));
        Rounds all = new Rounds(exercise, peers, Integer.parseInt(arguments[1]), nanoseconds);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (Purpose purpose : Purpose.values()) {
            for (Figure figure : all.measure(purpose)) {
                out.println(figure.line());
            }
        }
        System.exit(0); // a library's threads may stay behind
    }

    private List<Figure> measure(Purpose purpose) {
        List<Peer> able = new ArrayList<>();
        List<Job> jobs = new ArrayList<>();
        for (Peer peer : peers) {
            if (peer.knows(exercise)) {
                able.add(peer);
                jobs.add(purpose.job(peer, exercise));
            }
        }
        for (Job job : jobs) {
            rate(job, 3 * nanoseconds);
        }
        double[][] rates = new double[jobs.size()][rounds];
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < rates.length; i++) {
                rates[i][round] = rate(jobs.get(i), nanoseconds);
            }
        }
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < rates.length; i++) {
            figures.add(Figure.of(purpose, able.get(i).name(), rates[i]));
        }
        return figures;
    }

    /** Examples a second of processor time. */
    private double rate(Job job, long enough) {
        long begun = clock();
        long spent = 0;
        long times = 0;
        long slice = 1;
        while (spent < enough) {
            for (long i = 0; i < slice; i++) {
                job.run();
            }
            times += slice;
            long before = spent;
            spent = clock() - begun;
            slice = spent - before < SLICE ? 2 * slice : slice;
        }
        return 1e9 * times * exercise.examples() / spent;
    }

    private static long clock() {
        long sum = 0;
        for (long thread : THREADS.getAllThreadIds()) {
            sum += Math.max(0, THREADS.getThreadCpuTime(thread));
        }
        return sum;
    }
}
