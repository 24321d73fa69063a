package org.veranda.server.realtime.channels;

import org.jspecify.annotations.Nullable;
import org.veranda.server.realtime.connection.Frame;
import org.veranda.server.realtime.engine.Socket;
import org.veranda.server.realtime.engine.Subscription;
import org.veranda.server.realtime.engine.membership.Member;

/// A socket's place in a channel without a journal. It hears nothing before its welcome, which comes to the loop in the
/// order of the channel.
final class LiveSubscription extends Subscription {

    private final @Nullable Member member;
    private boolean welcome;

    LiveSubscription(LiveChannel channel, Socket socket, @Nullable Member member) {
        super(channel, socket);
        this.member = member;
    }

    @Override
    public @Nullable Member member() {
        return member;
    }

    boolean isWelcome() {
        return welcome;
    }

    /// @param last what was said last, where that is kept
    void welcome(Frame success, @Nullable Frame last) {
        if (!hasEnded()) {
            welcome = true;
            socket().answer(success);
            if (last != null) {
                socket().send(last);
            }
        }
    }
}
