package org.neurone.dsl.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.neurone.engine.Network;

/** One network answers many threads at once: it never changes, and each thread brings its own memory. */
public final class ServePredictions {
    private final Network network;
    private final ThreadLocal<Network.Scratch> scratch;

    public ServePredictions(Network network) {
        this.network = network;
        this.scratch = ThreadLocal.withInitial(() -> network.scratch(1));
    }

    /** The name of the class that one example belongs to; allocates next to nothing. */
    public String classify(double... columns) {
        double[] outputs = new double[network.plan().outputs()];
        scratch.get().predict(columns, 1, outputs);
        return network.classes().get(network.plan().encoding().decide(outputs, 0, outputs.length));
    }

    /** Asks for many examples from several threads; the answers stand in the order of the questions. */
    public List<String> classifyAll(List<double[]> examples, int threads)
            throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<String>> asked = new ArrayList<>();
            for (double[] example : examples) {
                asked.add(pool.submit(() -> classify(example)));
            }
            List<String> answers = new ArrayList<>();
            for (Future<String> answer : asked) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            pool.shutdown();
        }
    }
}
