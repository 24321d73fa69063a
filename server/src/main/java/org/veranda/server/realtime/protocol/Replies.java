package org.veranda.server.realtime.protocol;

import org.jspecify.annotations.Nullable;
import org.veranda.server.realtime.connection.Frame;
import org.veranda.wire.PusherFrame;
import org.veranda.wire.PusherFrame.ConnectionEstablished;
import org.veranda.wire.PusherFrame.ErrorFrame;
import org.veranda.wire.PusherFrame.Pong;
import org.veranda.wire.PusherFrame.SubscriptionError;
import org.veranda.wire.PusherFrame.SubscriptionSucceeded;
import org.veranda.wire.WireCodec;

/// The frames a server answers with.
public final class Replies {

    private final WireCodec codec;
    private final Frame pong;

    public Replies(WireCodec codec) {
        this.codec = codec;
        this.pong = frame(new Pong());
    }

    /// The welcome to a channel that has nothing more to say.
    public Frame joined(String channel) {
        return frame(new SubscriptionSucceeded(channel, "{}"));
    }

    Frame established(String socketId, int activityTimeout) {
        return frame(new ConnectionEstablished(socketId, activityTimeout));
    }

    Frame pong() {
        return pong;
    }

    Frame error(@Nullable Integer code, String message) {
        return frame(new ErrorFrame(code, message));
    }

    Frame subscriptionError(String channel, String type, String error, int status) {
        return frame(new SubscriptionError(channel, type, error, status));
    }

    private Frame frame(PusherFrame frame) {
        return Frame.text(codec.writeFrame(frame));
    }
}
