package org.veranda.server.bench.wire;

/// What came of the events of one step. Belongs to the load loop.
final class Receipts {

    private Histogram times = new Histogram();
    private long wrong;
    private long lastAt;

    void begin() {
        times = new Histogram();
        wrong = 0;
    }

    /// An event came that was expected next.
    void came(long nanos, long now) {
        times.add(nanos);
        lastAt = now;
    }

    /// An event came again, or after one that follows it.
    void cameWrongly() {
        wrong++;
    }

    Histogram times() {
        return times;
    }

    long count() {
        return times.count();
    }

    long wrong() {
        return wrong;
    }

    /// When the last event came, on [Payload#now].
    long lastAt() {
        return lastAt;
    }
}
