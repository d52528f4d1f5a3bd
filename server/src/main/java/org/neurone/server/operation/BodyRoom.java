package org.neurone.server.operation;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Queue;

/**
 * How many bytes of bodies may be in memory at once, from all and from one address. Whoever finds no room waits in a row
 * until some is given back; the row is short.
 */
final class BodyRoom {

    private final long all;
    private final long each;
    private final int longestRow;
    private final Map<String, Long> taken = new HashMap<>();
    private final Queue<Waiting> row = new ArrayDeque<>();
    private long sum;

    private record Waiting(String address, long bytes, Runnable entered) {}

    /**
     * Empty room.
     *
     * @param all bytes for everybody together
     * @param each bytes of these for one address
     * @param longestRow how many may wait
     */
    BodyRoom(long all, long each, int longestRow) {
        this.all = all;
        this.each = each;
        this.longestRow = longestRow;
    }

    /** Takes some room, where there is some. */
    synchronized boolean enter(String address, long bytes) {
        if (sum + bytes > all || taken.getOrDefault(address, 0L) + bytes > each) {
            return false;
        }
        sum += bytes;
        taken.merge(address, bytes, Long::sum);
        return true;
    }

    /** Takes room as soon as there is some, and then runs what follows; false where too many wait already. */
    boolean enter(String address, long bytes, Runnable entered) {
        synchronized (this) {
            if (!enter(address, bytes)) {
                return row.size() < longestRow && row.add(new Waiting(address, bytes, entered));
            }
        }
        entered.run();
        return true;
    }

    /** Leaves the row; false for whoever is not in it, or not any more. */
    synchronized boolean giveUp(Runnable entered) {
        return row.removeIf(waiting -> waiting.entered() == entered);
    }

    /** Gives room back, and lets in who has room now, in the order of the row. */
    void leave(String address, long bytes) {
        Queue<Runnable> next = new ArrayDeque<>();
        synchronized (this) {
            sum -= bytes;
            taken.computeIfPresent(address, (unused, held) -> held == bytes ? null : held - bytes);
            for (Iterator<Waiting> waiting = row.iterator(); waiting.hasNext(); ) {
                Waiting first = waiting.next();
                if (enter(first.address(), first.bytes())) {
                    waiting.remove();
                    next.add(first.entered());
                }
            }
        }
        next.forEach(Runnable::run);
    }
}
