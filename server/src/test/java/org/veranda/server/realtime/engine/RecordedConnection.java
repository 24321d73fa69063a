package org.veranda.server.realtime.engine;

import org.jspecify.annotations.Nullable;
import org.veranda.server.realtime.connection.Closing;
import org.veranda.server.realtime.connection.Connection;
import org.veranda.server.realtime.connection.Frame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A client that keeps what it got, and can stop taking.
public final class RecordedConnection implements Connection {

    private final List<String> taken = new ArrayList<>();
    private List<String> underWay = List.of();
    private @Nullable Runnable whenTaken;
    private boolean stalled;
    private boolean everStalled;
    private int writes;
    private long received;
    private long unfinished;
    private @Nullable Closing closed;
    private boolean aborted;
    private boolean broken;

    @Override
    public boolean write(Frame[] frames, int count, Runnable done) {
        if (broken) {
            throw new IllegalStateException("made to fail");
        }
        if (whenTaken != null || closed != null) {
            throw new IllegalStateException("Cannot write: " + (closed == null ? "busy" : closed));
        }
        writes++;
        underWay = Arrays.stream(frames, 0, count).map(RecordedConnection::name).toList();
        if (stalled) {
            whenTaken = done;
        } else {
            take();
        }
        return !stalled;
    }

    @Override
    public void close(Closing why) {
        if (whenTaken != null || closed != null) {
            throw new IllegalStateException("Cannot close: " + (closed == null ? "busy" : closed));
        }
        closed = why;
    }

    @Override
    public void abort() {
        aborted = true;
    }

    @Override
    public long received() {
        return received;
    }

    @Override
    public long unfinished() {
        return unfinished;
    }

    /// The client begins that message, or has finished all with 0.
    public void begins(long message) {
        received++;
        unfinished = message;
    }

    /// Whether it ever stopped taking.
    public boolean hasStalled() {
        return everStalled;
    }

    public void stall() {
        stalled = true;
        everStalled = true;
    }

    /// Writing to it fails from now on.
    public void breakDown() {
        broken = true;
    }

    /// The client reads again, everything there is.
    public void resume() {
        stalled = false;
        if (whenTaken != null) {
            take();
        }
    }

    /// The client reads what is under way, and no more.
    public void takeOneWrite() {
        if (whenTaken != null) {
            take();
        }
    }

    public void says() {
        received++;
    }

    public List<String> taken() {
        return taken;
    }

    public int writes() {
        return writes;
    }

    public @Nullable Closing closed() {
        return closed;
    }

    public boolean isAborted() {
        return aborted;
    }

    private void take() {
        taken.addAll(underWay);
        underWay = List.of();
        Runnable done = whenTaken;
        whenTaken = null;
        if (done != null) {
            done.run();
        }
    }

    private static String name(Frame frame) {
        return frame.kind() == Frame.Kind.PING ? "PING" : frame.toString();
    }
}
