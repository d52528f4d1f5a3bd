package org.neurone.engine.run;

import org.neurone.engine.random.Rng;
import org.neurone.engine.random.Stream;

/** A point of a {@link TrainingState} to come back to, in arrays of its own that are used again and again. */
public final class Checkpoint {
    private double[] parameters = new double[0];
    private double[] statistics = new double[0];
    private double[][] memory = new double[0][];
    final Rng shuffle = Rng.of(0, Stream.SHUFFLE);
    final Rng dropout = Rng.of(0, Stream.DROPOUT);
    double epoch;
    double step;
    double optimizerStep;
    int position;
    boolean begun;
    boolean shuffled;

    /** Holds nothing yet. */
    public Checkpoint() {}

    void copy(Weights weights, double[][] memories) {
        parameters = copy(weights.parameters(), parameters);
        statistics = copy(weights.statistics(), statistics);
        if (memory.length != memories.length) {
            memory = new double[memories.length][];
        }
        for (int m = 0; m < memories.length; m++) {
            memory[m] = copy(memories[m], memory[m]);
        }
    }

    void copyBack(Weights weights, double[][] memories) {
        System.arraycopy(parameters, 0, weights.parameters(), 0, parameters.length);
        System.arraycopy(statistics, 0, weights.statistics(), 0, statistics.length);
        for (int m = 0; m < memories.length; m++) {
            System.arraycopy(memory[m], 0, memories[m], 0, memory[m].length);
        }
    }

    private static double[] copy(double[] from, double[] into) {
        double[] to = into == null || into.length != from.length ? new double[from.length] : into;
        System.arraycopy(from, 0, to, 0, from.length);
        return to;
    }
}
