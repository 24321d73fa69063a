package org.veranda.server.realtime.engine;

import org.veranda.server.realtime.connection.Connection;

/// Judges whether a client is there by what it sends, never by what it is sent.
final class Liveness {

    /// What a look at the clock found.
    enum Sign {
        ALIVE,
        SILENT,
        /// Something it has begun to say does not come to its end.
        DAWDLING,
        DEAD
    }

    private final Connection connection;
    private long received;
    private long heardAt;
    private long askedAt;
    private boolean asked;
    private boolean probeOut;
    private long unfinished;
    private long begunAt;

    Liveness(Connection connection, long now) {
        this.connection = connection;
        this.heardAt = now;
    }

    /// What asks whether anybody is there has gone out, so the answer is due from now on.
    void probed(long now) {
        probeOut = true;
        askedAt = now;
    }

    Sign look(long now, Limits limits) {
        return isDawdling(now, limits) ? Sign.DAWDLING : heard(now, limits);
    }

    private boolean isDawdling(long now, Limits limits) {
        long begun = connection.unfinished();
        if (begun != unfinished) {
            unfinished = begun;
            begunAt = now;
        }
        return begun != 0 && now - begunAt > limits.answerWithin().toNanos();
    }

    private Sign heard(long now, Limits limits) {
        long count = connection.received();
        if (count != received) {
            received = count;
            heardAt = now;
            asked = false;
        } else if (asked) {
            boolean late = probeOut && now - askedAt > limits.answerWithin().toNanos();
            return late ? Sign.DEAD : Sign.ALIVE;
        } else if (now - heardAt > limits.probeAfter().toNanos()) {
            asked = true;
            probeOut = false;
            return Sign.SILENT;
        }
        return Sign.ALIVE;
    }
}
