package org.veranda.desktop.connection;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait before the next attempt: exponential with full jitter, from half a second to
/// thirty, so that thousands of consoles don't come back at the same moment.
public final class Backoff {

    private static final long FIRST_MILLIS = 500;
    private static final long LAST_MILLIS = 30_000;

    private final RandomGenerator random;
    private int attempt;

    public Backoff(RandomGenerator random) {
        this.random = random;
    }

    public Duration next() {
        long ceiling = Math.min(LAST_MILLIS, FIRST_MILLIS << Math.min(attempt, 10));
        attempt++;
        return Duration.ofMillis(random.nextLong(ceiling + 1));
    }

    public void reset() {
        attempt = 0;
    }
}
