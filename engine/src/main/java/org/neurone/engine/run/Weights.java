package org.neurone.engine.run;

import org.neurone.engine.number.Sha256;
import org.neurone.engine.plan.Plan;
import org.neurone.engine.plan.PlannedLayer;
import org.neurone.engine.random.Rng;
import org.neurone.engine.random.Stream;

/**
 * All trained numbers of a network in one array, layer by layer, weights before biases, and all statistics in another.
 */
public final class Weights {
    private final double[] parameters;
    private final double[] statistics;

    /** Of these very arrays: all layers' trained numbers and statistics, layer by layer. */
    public Weights(double[] parameters, double[] statistics) {
        this.parameters = parameters;
        this.statistics = statistics;
    }

    /** All trained numbers, in use. */
    public double[] parameters() {
        return parameters;
    }

    /** All statistics, layer by layer, in use. */
    public double[] statistics() {
        return statistics;
    }

    /** Sets what the plan's layers start with. */
    public void initialise(Plan plan, long seed) {
        Rng rng = Rng.of(seed, Stream.WEIGHTS);
        for (PlannedLayer layer : plan.layers()) {
            layer.layer().initialise(parameters, (int) layer.parametersAt(), rng);
            layer.layer().initialiseStatistics(statistics, (int) layer.statisticsAt());
        }
    }

    /** Whether every number is finite. */
    public boolean finite() {
        return finite(parameters) && finite(statistics);
    }

    /** Whether every number of an array is finite. */
    public static boolean finite(double[] numbers) {
        for (int i = 0; i < numbers.length; i++) {
            if (!(Math.abs(numbers[i]) <= Double.MAX_VALUE)) {
                return false;
            }
        }
        return true;
    }

    /** {@code 2:} (the arithmetic of engine/docs/arithmetic.md) and SHA-256 over the big-endian bits of all trained numbers in order, NaN made canonical. */
    public static String hash(double[] parameters) {
        return "2:" + Sha256.hex(new Sha256().update(parameters).digest());
    }
}
