package org.veranda.server.realtime.protocol;

import org.veranda.server.realtime.app.App;
import org.veranda.server.realtime.app.ChannelSignature;
import org.veranda.server.realtime.channels.ChannelName;
import org.veranda.server.realtime.engine.ChannelKey;
import org.veranda.server.realtime.engine.Join;
import org.veranda.server.realtime.engine.Socket;
import org.veranda.wire.PusherFrame.Subscribe;

/// Brings sockets into channels they may join, and tells the others why not.
final class Subscribing {

    private final Replies replies;

    Subscribing(Replies replies) {
        this.replies = replies;
    }

    /// Checks what was asked; the answer is carried out on the socket's loop.
    Runnable prepare(Socket socket, App app, Subscribe asked) {
        String channel = asked.channel();
        ChannelName name = new ChannelName(channel);
        if (!name.isWellFormed()) {
            return () -> refuse(socket, channel, "InvalidChannel", "Invalid channel name", 400);
        }
        if (name.isPresence()) {
            return () -> refuse(socket, channel, "InvalidChannel", "Presence is not offered", 400);
        }
        if (name.isGuarded() && !isSigned(socket, app, asked)) {
            return () -> refuse(socket, channel, "AuthError", "Invalid signature", 401);
        }
        Join how = Join.after(asked.recover());
        return () -> join(socket, name.in(app.id()), how);
    }

    private static boolean isSigned(Socket socket, App app, Subscribe asked) {
        return ChannelSignature.isGood(
                app, socket.id(), asked.channel(), asked.channelData(), asked.auth());
    }

    private void join(Socket socket, ChannelKey key, Join how) {
        if (socket.subscription(key) == null && socket.isFull()) {
            refuse(socket, key.name(), "LimitReached", "Too many channels on one socket", 429);
        } else {
            socket.hub().subscribe(socket, key, how);
        }
    }

    private void refuse(Socket socket, String channel, String type, String error, int status) {
        socket.hub().meters().refused(type);
        socket.send(replies.subscriptionError(channel, type, error, status));
        socket.send(replies.error(status == 401 ? 4009 : null, error + ": " + channel));
    }
}
