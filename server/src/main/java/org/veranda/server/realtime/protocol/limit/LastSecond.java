package org.veranda.server.realtime.protocol.limit;

import java.util.concurrent.TimeUnit;

/// At most so many in any second. For one thread.
public final class LastSecond {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final long[] times;
    private int taken;
    private int next;

    public LastSecond(int most) {
        times = new long[most];
    }

    /// Takes one; false when the second already has them all.
    public boolean take(long now) {
        if (taken == times.length && now - times[next] < SECOND) {
            return false;
        }
        times[next] = now;
        next = (next + 1) % times.length;
        taken = Math.min(times.length, taken + 1);
        return true;
    }
}
