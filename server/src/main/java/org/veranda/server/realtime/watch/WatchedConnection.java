package org.veranda.server.realtime.watch;

import org.veranda.server.realtime.connection.Closing;
import org.veranda.server.realtime.connection.Connection;
import org.veranda.server.realtime.connection.Frame;

/// A connection whose end is noted when the server has something against it. Sending everybody to reconnect is none.
public final class WatchedConnection implements Connection {

    private final Connection connection;
    private final Caller caller;
    private final FailedAttempts attempts;
    private volatile boolean closed;

    public WatchedConnection(Connection connection, Caller caller, FailedAttempts attempts) {
        this.connection = connection;
        this.caller = caller;
        this.attempts = attempts;
    }

    @Override
    public boolean write(Frame[] frames, int count, Runnable taken) {
        return connection.write(frames, count, taken);
    }

    @Override
    public void close(Closing why) {
        closed = true;
        Trouble.of(why).ifPresent(trouble -> attempts.note(trouble, caller, ""));
        connection.close(why);
    }

    /// Disconnects one who is not told why any more, as only the operator is.
    public void cut(Closing why) {
        closed = true;
        Trouble.of(why).ifPresent(trouble -> attempts.note(trouble, caller, ""));
        connection.abort();
    }

    @Override
    public void abort() {
        if (!closed) {
            attempts.note(Trouble.STALLED, caller, "");
        }
        connection.abort();
    }

    @Override
    public long received() {
        return connection.received();
    }

    @Override
    public long unfinished() {
        return connection.unfinished();
    }
}
