package org.neurone.server;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that moves by one second each time it is read, so that the order of events can be told apart. */
public final class TickingClock extends Clock {

    private final Instant start;
    private final ZoneId zone;
    private final AtomicLong seconds = new AtomicLong();

    public TickingClock(Instant start, ZoneId zone) {
        this.start = start;
        this.zone = zone;
    }

    @Override
    public Instant instant() {
        return start.plusSeconds(seconds.incrementAndGet());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new TickingClock(start, other);
    }
}
