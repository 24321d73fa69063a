package org.veranda.server.bench.wire;

/// Counts times in classes that are 3 % wide, so that a million of them a second cost nothing.
public final class Histogram {

    private static final int FINE_BITS = 5;
    private static final int FINE = 1 << FINE_BITS;

    private final long[] counts = new long[Long.SIZE * FINE];
    private long total;

    public void add(long nanos) {
        counts[index(Math.max(0, nanos))]++;
        total++;
    }

    public long count() {
        return total;
    }

    /// The time in milliseconds that so many of a hundred stayed within.
    public double percentile(double percent) {
        long wanted = (long) Math.ceil(percent / 100 * total);
        long seen = 0;
        for (int i = 0; i < counts.length; i++) {
            seen += counts[i];
            if (seen >= wanted && seen > 0) {
                return upperEnd(i) / 1e6;
            }
        }
        return Double.NaN;
    }

    private static int index(long nanos) {
        int shift = Math.max(0, Long.SIZE - FINE_BITS - 1 - Long.numberOfLeadingZeros(nanos | 1));
        return shift * FINE + (int) (nanos >>> shift);
    }

    private static double upperEnd(int index) {
        int shift = Math.max(0, index / FINE - 1);
        long fine = index - (long) shift * FINE;
        return (double) ((fine + 1) << shift);
    }
}
