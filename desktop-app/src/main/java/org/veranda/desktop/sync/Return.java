package org.veranda.desktop.sync;

import org.veranda.desktop.connection.Backoff;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/// When to come back after a socket is gone.
final class Return {

    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private static final Duration BETWEEN_RETURNS_AT_ONCE = Duration.ofSeconds(5);

    private final Backoff backoff;
    private Instant cameAtOnce = Instant.MIN;

    Return(RandomGenerator random) {
        backoff = new Backoff(random);
    }

    /// The next failure is a first one.
    void settled() {
        backoff.reset();
    }

    Instant later(Instant now) {
        return now.plus(backoff.next());
    }

    Instant afterASecond(Instant now) {
        return later(now).plus(A_SECOND);
    }

    /// Now, unless that was tried just before: a server that sends everybody away can't make them
    /// run in circles.
    Instant atOnce(Instant now) {
        if (cameAtOnce.plus(BETWEEN_RETURNS_AT_ONCE).isAfter(now)) {
            return later(now);
        }
        cameAtOnce = now;
        return now;
    }
}
