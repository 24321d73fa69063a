package org.veranda.server.outcomes;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/// Tells what failed by chance, because of who else was at work, from what would fail again.
final class Chance {

    /// Serialization failure and deadlock.
    private static final Set<String> STATES = Set.of("40001", "40P01");

    private static final Duration LONGEST_PAUSE = Duration.ofMillis(40);

    private Chance() {}

    static boolean failed(RuntimeException e) {
        for (@Nullable Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof DecidedMeanwhileException
                    || (cause instanceof SQLException sql && byChance(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    /// A pool that closes, or a wire that breaks, fails with no state at all.
    private static boolean byChance(@Nullable String state) {
        return state != null && STATES.contains(state);
    }

    /// Lets those who met go on at different times.
    static void pause() {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE.toNanos()));
    }
}
