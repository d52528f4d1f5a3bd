package org.neurone.engine.plan;

/**
 * How large an experiment may be here. Checked in {@code long} before anything of that size is allocated.
 *
 * @param units most numbers that leave one layer
 * @param weights most trained numbers
 * @param examples most examples
 * @param memory most numbers held at once, of 8 bytes each
 * @param work most multiplications of a whole run
 * @param learningRate largest η
 */
public record Limits(long units, long weights, long examples, long memory, double work, double learningRate) {
    public Limits {
        if (units < 1 || weights < 1 || examples < 1 || memory < 1 || !(work >= 1) || !(learningRate > 0)) {
            throw new IllegalArgumentException("every limit is at least 1, the learning rate's greater than 0");
        }
    }

    /** For a program of one's own: a million units, 20 million weights, a million examples, 1 GB, no bound on time. */
    public static Limits standard() {
        return new Limits(1_000_000, 20_000_000, 1_000_000, 134_217_728, Double.POSITIVE_INFINITY, 1e6);
    }

    /** For a page: what a browser tab bears. */
    public static Limits page() {
        return new Limits(100_000, 2_000_000, 200_000, 33_554_432, 1e14, 1e6);
    }

    /** With another bound on the numbers held at once, 8 bytes each: where the machine has less than a gigabyte to give. */
    public Limits withMemory(long numbers) {
        return new Limits(units, weights, examples, numbers, work, learningRate);
    }

    /** With another bound on the multiplications of a run. */
    public Limits withWork(double multiplications) {
        return new Limits(units, weights, examples, memory, multiplications, learningRate);
    }
}
