package org.veranda.server.realtime.protocol;

import org.jspecify.annotations.Nullable;
import org.veranda.server.realtime.app.App;
import org.veranda.server.realtime.channels.ChannelName;
import org.veranda.server.realtime.connection.Closing;
import org.veranda.server.realtime.engine.Socket;
import org.veranda.server.realtime.protocol.Seats.Seat;
import org.veranda.wire.PusherFrame;
import org.veranda.wire.PusherFrame.ChannelEvent;
import org.veranda.wire.PusherFrame.Ping;
import org.veranda.wire.PusherFrame.Subscribe;
import org.veranda.wire.PusherFrame.Unsubscribe;
import org.veranda.wire.WireCodec;
import org.veranda.wire.WireException;

import java.util.concurrent.atomic.AtomicInteger;

/// What a welcome client says. Frames are read on the transport's thread and acted on, in order, on the socket's loop.
final class Listening implements Conversation {

    private static final Closing NOT_TEXT = new Closing(1003, "Text frames only");
    private static final String CLIENT_EVENT = "client-";

    private final Socket socket;
    private final Seat seat;
    private final App app;
    private final WireCodec codec;
    private final Replies replies;
    private final Subscribing subscribing;
    private final AtomicInteger pending = new AtomicInteger();

    Listening(
            Socket socket,
            Seat seat,
            App app,
            WireCodec codec,
            Replies replies,
            Subscribing subscribing) {
        this.seat = seat;
        this.socket = socket;
        this.app = app;
        this.codec = codec;
        this.replies = replies;
        this.subscribing = subscribing;
    }

    @Override
    public Socket socket() {
        return socket;
    }

    @Override
    public void left() {
        seat.leave();
    }

    /// One who sends more than can be handled is closed, and holds up nobody.
    @Override
    public void received(String text) {
        if (pending.incrementAndGet() > socket.hub().limits().pendingFrames()) {
            socket.hub().execute(() -> socket.end(Closing.OVER_CAPACITY));
            return;
        }
        Runnable action = read(text);
        socket.hub().execute(socket, () -> act(action));
    }

    @Override
    public void receivedBinary() {
        socket.hub().execute(socket, () -> socket.close(NOT_TEXT));
    }

    private void act(Runnable action) {
        pending.decrementAndGet();
        if (socket.isOpen()) {
            action.run();
        }
    }

    private Runnable read(String text) {
        try {
            return action(codec.readFrame(text));
        } catch (WireException e) {
            return () -> complain(null, String.valueOf(e.getMessage()));
        }
    }

    private Runnable action(PusherFrame frame) {
        return switch (frame) {
            case Ping _ -> () -> socket.send(replies.pong());
            case Subscribe subscribe -> subscribing.prepare(socket, app, subscribe);
            case Unsubscribe(String channel) ->
                    () -> socket.hub().unsubscribe(socket, new ChannelName(channel).in(app.id()));
            case ChannelEvent event when event.event().startsWith(CLIENT_EVENT) ->
                    () -> complain(4301, "Client events are not enabled for this app");
            default -> () -> {};
        };
    }

    private void complain(@Nullable Integer code, String message) {
        socket.hub().meters().refused(code == null ? "malformed" : "client_event");
        socket.send(replies.error(code, message));
    }
}
