package org.neurone.engine.benchmark.peers;

/** A library, by the fastest way to train and to predict that its public classes offer on one thread. */
interface Peer {
    /** Name and version, and the numbers it computes with. */
    String name();

    /** Whether it has all layers of the exercise. */
    default boolean knows(Exercise exercise) {
        return true;
    }

    /** Trains: one update of the weights for each batch of the exercise. */
    Job training(Exercise exercise);

    /**
     * Predicts, with a network that is not being trained: what leaves the last layer of each example stands in an array at the end.
     *
     * @param rows how many examples go together where the library can do that
     */
    Job prediction(Exercise exercise, int rows);
}
