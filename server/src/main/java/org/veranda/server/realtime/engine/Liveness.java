package org.veranda.server.realtime.engine;

import org.veranda.server.realtime.connection.Connection;

/// Judges whether a client is there by what it sends, never by what it is sent.
final class Liveness {

    /// What a look at the clock found.
    enum Sign {
        ALIVE,
        SILENT,
        DEAD
    }

    private final Connection connection;
    private long received;
    private long heardAt;
    private long askedAt;
    private boolean asked;

    Liveness(Connection connection, long now) {
        this.connection = connection;
        this.heardAt = now;
    }

    Sign look(long now, Limits limits) {
        long count = connection.received();
        if (count != received) {
            received = count;
            heardAt = now;
            asked = false;
        } else if (asked) {
            return now - askedAt > limits.answerWithin().toNanos() ? Sign.DEAD : Sign.ALIVE;
        } else if (now - heardAt > limits.probeAfter().toNanos()) {
            asked = true;
            askedAt = now;
            return Sign.SILENT;
        }
        return Sign.ALIVE;
    }
}
