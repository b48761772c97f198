package dev.bucketpress.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that goes on when it is told to, and a little each time it is asked. */
public final class TickingClock extends Clock {

    private final Duration tick;
    private Instant now = Instant.parse("2026-01-02T03:04:06Z");

    /** @param tick by how much it goes on after each time it is asked */
    public TickingClock(Duration tick) {
        this.tick = tick;
    }

    public synchronized void advance(Duration by) {
        now = now.plus(by);
    }

    @Override
    public synchronized Instant instant() {
        Instant asked = now;
        now = now.plus(tick);
        return asked;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
