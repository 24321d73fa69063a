package org.veranda.desktop.connection;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/// Time that only runs forward, for telling how old something is. It runs evenly, whatever somebody
/// does to the clock; where the clock went on much further, the machine may have slept while the
/// counter stood still, so that much has passed: rather too old than too new.
///
/// Its instants mean something to each other only. Callable from any thread.
public final class SteadyTime implements InstantSource {

    /// What the two may differ between two looks without meaning anything.
    private static final Duration SLACK = Duration.ofSeconds(1);

    private final InstantSource wall;
    private final LongSupplier nanos;
    private Instant now;
    private Instant wallBefore;
    private long nanosBefore;

    public SteadyTime() {
        this(InstantSource.system(), System::nanoTime);
    }

    /// @param wall a clock that anybody may set
    /// @param nanos counts evenly, but may stand still while the machine sleeps
    SteadyTime(InstantSource wall, LongSupplier nanos) {
        this.wall = wall;
        this.nanos = nanos;
        nanosBefore = nanos.getAsLong();
        wallBefore = wall.instant();
        now = wallBefore;
    }

    @Override
    public synchronized Instant instant() {
        long count = nanos.getAsLong();
        Instant clock = wall.instant();
        Duration counted = Duration.ofNanos(count - nanosBefore);
        Duration shown = Duration.between(wallBefore, clock);
        nanosBefore = count;
        wallBefore = clock;
        now = now.plus(shown.compareTo(counted.plus(SLACK)) > 0 ? shown : counted);
        return now;
    }
}
