package org.veranda.server.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/// The clock of a replayed day, so many times faster than life; it begins at seven, for nobody has
/// anything to do before.
final class ReplayPace {

    private static final double MORNING = 7;

    private final int speed;
    private final long start = System.nanoTime();

    /// @param speed 0 never waits
    ReplayPace(int speed) {
        this.speed = speed;
    }

    /// Does the work for each, evenly between two hours of the day.
    <T> void spread(double from, double until, List<T> all, Consumer<T> work) {
        for (int i = 0; i < all.size(); i++) {
            until(from + (until - from) * i / all.size());
            work.accept(all.get(i));
        }
    }

    void until(double hour) {
        if (speed > 0) {
            long due = start + (long) (Duration.ofHours(1).toNanos() * (hour - MORNING) / speed);
            LockSupport.parkNanos(Math.max(0, due - System.nanoTime()));
        }
    }
}
