package org.veranda.server.realtime.protocol;

import org.jspecify.annotations.Nullable;
import org.veranda.server.realtime.channels.name.ChannelName;
import org.veranda.server.realtime.connection.Frame;
import org.veranda.server.realtime.engine.Socket;
import org.veranda.wire.PusherFrame;
import org.veranda.wire.PusherFrame.ConnectionEstablished;
import org.veranda.wire.PusherFrame.ErrorFrame;
import org.veranda.wire.PusherFrame.Pong;
import org.veranda.wire.PusherFrame.SignedIn;
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

    Frame signedIn(String userData) {
        return frame(new SignedIn(userData));
    }

    Frame error(@Nullable Integer code, String message) {
        return frame(new ErrorFrame(code, message));
    }

    /// Tells a socket, which stays open, that it may not join. A name that is no name is not told back in full.
    void refuse(Socket socket, String channel, Refusal why) {
        String name = channel.substring(0, Math.min(channel.length(), ChannelName.LONGEST));
        socket.hub().meters().refused(why.type());
        socket.send(frame(new SubscriptionError(name, why.type(), why.error(), why.status())));
        socket.send(error(why.code(), why.error() + ": " + name));
    }

    /// Tells a socket, which stays open, that something it said was not acted on.
    void complain(Socket socket, @Nullable Integer code, String what, String message) {
        socket.hub().meters().refused(what);
        socket.send(error(code, message));
    }

    private Frame frame(PusherFrame frame) {
        return Frame.text(codec.writeFrame(frame));
    }
}
