package org.veranda.server.tenancy;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/// Transactions that fail because of who else was at work, and would not if they were tried again.
public final class Collisions {

    private static final int TRIES = 3;

    /// Serialization failure and deadlock.
    private static final Set<String> STATES = Set.of("40001", "40P01");

    private static final Duration LONGEST_PAUSE = Duration.ofMillis(40);

    private Collisions() {}

    /// Does it, and does it anew when it collided; what fails three times, or for another reason, is thrown.
    static <T> T outlast(Supplier<T> work) {
        for (int tries = 1; ; tries++) {
            try {
                return work.get();
            } catch (RuntimeException e) {
                if (tries == TRIES || !caused(e)) {
                    throw e;
                }
                pause();
            }
        }
    }

    public static boolean caused(RuntimeException e) {
        for (@Nullable Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && collided(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /// A pool that closes, or a wire that breaks, fails with no state at all.
    private static boolean collided(@Nullable String state) {
        return state != null && STATES.contains(state);
    }

    /// Lets those who met go on at different times.
    public static void pause() {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE.toNanos()));
    }
}
