package org.veranda.server.realtime.stream;

import org.jspecify.annotations.Nullable;
import org.veranda.server.realtime.connection.Frame;
import org.veranda.server.realtime.engine.Socket;
import org.veranda.server.realtime.engine.Subscription;
import org.veranda.server.realtime.stream.page.StreamEvent;
import org.veranda.wire.Cursor;

import java.util.List;

/// How far one subscriber of a stream has come. What is past `position` it still has to get, live or from the journal.
final class StreamSubscription extends Subscription {

    /// Where the next event comes from.
    enum State {
        /// Nothing was answered yet: the stream's head is not known, or the cursor is being looked up.
        JOINING,
        /// From the fan-out, as it happens.
        LIVE,
        /// From the journal, once the socket has drained.
        BEHIND,
        /// From the journal; the read is under way.
        READING
    }

    private final @Nullable Cursor recover;
    private State state = State.JOINING;
    private long position;
    private long behindSince;

    StreamSubscription(StreamChannel channel, Socket socket, @Nullable Cursor recover) {
        super(channel, socket);
        this.recover = recover;
    }

    @Nullable Cursor recover() {
        return recover;
    }

    boolean is(State asked) {
        return state == asked;
    }

    long position() {
        return position;
    }

    /// When it last was live, on the engine's clock.
    long behindSince() {
        return behindSince;
    }

    @Override
    public long behind() {
        boolean late = state == State.BEHIND || state == State.READING;
        return late ? Math.max(1, ((StreamChannel) channel()).seq() - position) : 0;
    }

    void startBehind(long seq, long now) {
        position = seq;
        state = State.READING;
        behindSince = now;
    }

    void startLive(long seq, Frame welcome) {
        position = seq;
        state = State.LIVE;
        socket().send(welcome);
    }

    void goLive() {
        state = State.LIVE;
    }

    void reading() {
        state = State.READING;
    }

    /// Takes events from the fan-out while it keeps up.
    void deliverLive(List<StreamEvent> events, long now) {
        if (state == State.LIVE && !deliver(events)) {
            state = State.BEHIND;
            behindSince = now;
        }
    }

    /// Takes events read from the journal; whatever finds no room is read again later.
    boolean deliverRead(List<StreamEvent> events) {
        boolean all = deliver(events);
        if (!all) {
            state = State.BEHIND;
        }
        return all;
    }

    private boolean deliver(List<StreamEvent> events) {
        for (StreamEvent event : events) {
            if (event.seq() > position) {
                if (!socket().offer(event.frame())) {
                    return false;
                }
                position = event.seq();
            }
        }
        return true;
    }
}
