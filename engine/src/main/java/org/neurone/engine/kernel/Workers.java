package org.neurone.engine.kernel;

/**
 * Who works on the parts of a step. The parts of one split share no result, so their number changes no bit; an
 * implementation returns when all of them are done.
 */
public interface Workers {
    /** How many parts a split makes at most, at least 1. */
    int count();

    /** Runs {@code work} over {@code 0 ≤ i < length}, cut into at most {@link #count} ranges. */
    void split(int length, Work work);

    /** One range of a split. */
    interface Work {
        /** @param worker a number of its own among those that run at the same time, 0 to count − 1 */
        void run(int worker, int from, int to);
    }

    /** The calling thread alone. */
    static Workers alone() {
        return new Alone();
    }

    /** All in one part. */
    record Alone() implements Workers {
        @Override
        public int count() {
            return 1;
        }

        @Override
        public void split(int length, Work work) {
            work.run(0, 0, length);
        }
    }
}
