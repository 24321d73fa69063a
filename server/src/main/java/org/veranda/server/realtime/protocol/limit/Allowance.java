package org.veranda.server.realtime.protocol.limit;

import java.time.Duration;

/// So many at once, and then so many a second. For one thread.
public final class Allowance {

    private final long nanosEach;
    private final long atOnce;
    private long left;
    private long since;

    public Allowance(int atOnce, int aSecond, long now) {
        this(atOnce, Duration.ofSeconds(1).dividedBy(aSecond), now);
    }

    /// @param each how long it takes until there is one more
    Allowance(int atOnce, Duration each, long now) {
        this.atOnce = atOnce;
        this.nanosEach = each.toNanos();
        this.left = atOnce;
        this.since = now;
    }

    /// Takes one; false when there is none left.
    public boolean take(long now) {
        refill(now);
        if (left == 0) {
            return false;
        }
        left--;
        return true;
    }

    void giveBack(long now) {
        refill(now);
        left = Math.min(atOnce, left + 1);
    }

    boolean isEmpty(long now) {
        refill(now);
        return left == 0;
    }

    private void refill(long now) {
        long more = (now - since) / nanosEach;
        since += more * nanosEach;
        left = Math.min(atOnce, left + more);
    }
}
