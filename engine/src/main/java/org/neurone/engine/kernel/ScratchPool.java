package org.neurone.engine.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Lends scratch memory to the calls that run at the same time, so that none of them allocates in the long run. */
final class ScratchPool<T> {
    private final Supplier<T> source;
    private final List<T> free = new ArrayList<>();

    ScratchPool(Supplier<T> source) {
        this.source = source;
    }

    synchronized T borrow() {
        return free.isEmpty() ? source.get() : free.remove(free.size() - 1);
    }

    synchronized void giveBack(T scratch) {
        free.add(scratch);
    }
}
