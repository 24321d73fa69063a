package org.veranda.server.realtime.engine;

import org.jspecify.annotations.Nullable;
import org.veranda.server.realtime.engine.membership.Member;

/// One socket's place in one channel.
public class Subscription {

    private final Channel channel;
    private final Socket socket;
    private volatile boolean ended;
    int slot;

    public Subscription(Channel channel, Socket socket) {
        this.channel = channel;
        this.socket = socket;
    }

    public final Channel channel() {
        return channel;
    }

    public final Socket socket() {
        return socket;
    }

    /// Who the socket is, in a presence channel.
    public @Nullable Member member() {
        return null;
    }

    /// Whether the socket left or is gone; whatever still comes for it is dropped. For any
    /// thread.
    public final boolean hasEnded() {
        return ended;
    }

    /// How many events of a journal it still has to get because it could not keep up; 0 when it keeps up.
    public long behind() {
        return 0;
    }

    final void end() {
        ended = true;
        channel.remove(this);
    }
}
