package org.neurone.engine.benchmark.peers;

/** Work that is done again and again while a clock runs. */
@FunctionalInterface
interface Job {
    /** Goes once through all examples of the {@link Exercise}. */
    void run();
}
