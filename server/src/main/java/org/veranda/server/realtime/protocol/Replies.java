package org.veranda.server.realtime.protocol;

import org.jspecify.annotations.Nullable;
import org.veranda.server.realtime.connection.Frame;
import org.veranda.wire.PusherFrame;
import org.veranda.wire.PusherFrame.ConnectionEstablished;
import org.veranda.wire.PusherFrame.ErrorFrame;
import org.veranda.wire.PusherFrame.Pong;
import org.veranda.wire.PusherFrame.SubscriptionError;
import org.veranda.wire.WireCodec;

/// The frames a server answers with.
final class Replies {

    private final WireCodec codec;
    private final Frame pong;

    Replies(WireCodec codec) {
        this.codec = codec;
        this.pong = frame(new Pong());
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
