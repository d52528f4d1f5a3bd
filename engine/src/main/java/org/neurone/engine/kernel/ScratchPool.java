package org.neurone.engine.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Lends scratch memory to the calls that run at the same time, so that none of them allocates in the long run.
 *
 * <p>One piece waits outside of the list, for the thread that is alone: to take it and to put it back costs an exchange each, where
 * a lock costs two, and small networks borrow more often than once in 100 ns.
 */
public final class ScratchPool<T> {
    private final Supplier<T> source;
    private final AtomicReference<T> next = new AtomicReference<>();
    private final List<T> free = new ArrayList<>();

    /** A pool that is empty so far. */
    public ScratchPool(Supplier<T> source) {
        this.source = source;
    }

    /** A piece that nobody else has until it is given back. */
    public T borrow() {
        T piece = next.getAndSet(null);
        return piece != null ? piece : another();
    }

    private T another() {
        synchronized (free) {
            if (!free.isEmpty()) {
                return free.remove(free.size() - 1);
            }
        }
        return source.get();
    }

    /** Puts back what {@link #borrow} gave. */
    public void giveBack(T piece) {
        if (!next.compareAndSet(null, piece)) {
            synchronized (free) {
                free.add(piece);
            }
        }
    }
}
