package org.veranda.server.bench;

import java.util.Arrays;

/// Measured times and their percentiles. For any thread.
public final class Latencies {

    private long[] nanos = new long[1024];
    private int count;

    synchronized void add(long measured) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = measured;
    }

    synchronized int count() {
        return count;
    }

    /// The time in milliseconds that so many of a hundred stayed within.
    public synchronized double percentile(double percent) {
        if (count == 0) {
            return Double.NaN;
        }
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        int index = (int) Math.ceil(percent / 100 * count) - 1;
        return sorted[Math.clamp(index, 0, count - 1)] / 1e6;
    }
}
