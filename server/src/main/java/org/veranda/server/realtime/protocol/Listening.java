package org.veranda.server.realtime.protocol;

import org.veranda.server.realtime.channels.ChannelName;
import org.veranda.server.realtime.connection.Closing;
import org.veranda.server.realtime.engine.Socket;
import org.veranda.wire.PusherFrame;
import org.veranda.wire.PusherFrame.ChannelEvent;
import org.veranda.wire.PusherFrame.Ping;
import org.veranda.wire.PusherFrame.SignIn;
import org.veranda.wire.PusherFrame.Subscribe;
import org.veranda.wire.PusherFrame.Unsubscribe;
import org.veranda.wire.WireException;

import java.util.concurrent.atomic.AtomicInteger;

/// What a welcome client says. Frames are read on the transport's thread and acted on, in order, on the socket's loop.
final class Listening implements Conversation {

    private static final Closing NOT_TEXT = new Closing(1003, "Text frames only");
    private static final int SLOW_DOWN = 4301;

    private final Socket socket;
    private final Guest guest;
    private final Desk desk;
    private final AtomicInteger pending = new AtomicInteger();

    /// Of the transport's thread: it is being closed for what it said.
    private boolean deaf;

    Listening(Guest guest, Desk desk) {
        this.socket = guest.socket();
        this.guest = guest;
        this.desk = desk;
    }

    @Override
    public Socket socket() {
        return socket;
    }

    @Override
    public void left() {
        guest.seat().leave();
    }

    /// One who sends more than can be handled is closed, and holds up nobody.
    @Override
    public void received(String text) {
        if (deaf) {
            return;
        }
        if (pending.incrementAndGet() > socket.hub().limits().pendingFrames()) {
            turnDeaf(() -> dismiss(Closing.OVER_CAPACITY));
            return;
        }
        switch (guest.pace().hear(guest.now())) {
            case IN_TIME -> act(read(text));
            case TOO_FAST -> pending.decrementAndGet();
            case TO_BE_TOLD -> act(this::askToSlowDown);
            case TOO_MUCH -> turnDeaf(() -> dismiss(Closing.OVER_CAPACITY));
        }
    }

    @Override
    public void receivedBinary() {
        if (!deaf) {
            turnDeaf(() -> socket.close(NOT_TEXT));
        }
    }

    /// Nothing that still comes costs the loop anything.
    private void turnDeaf(Runnable lastWord) {
        deaf = true;
        socket.hub().execute(socket, lastWord);
    }

    private void act(Runnable action) {
        socket.hub()
                .execute(
                        socket,
                        () -> {
                            pending.decrementAndGet();
                            if (socket.isOpen()) {
                                action.run();
                            }
                        });
    }

    private void askToSlowDown() {
        desk.replies()
                .complain(
                        socket,
                        SLOW_DOWN,
                        "pace",
                        "Too many frames: up to %d a second; what is over is ignored"
                                .formatted(desk.manners().framesPerSecond()));
    }

    private Runnable read(String text) {
        try {
            return action(desk.codec().readFrame(text));
        } catch (WireException e) {
            return () ->
                    desk.replies()
                            .complain(socket, null, "malformed", String.valueOf(e.getMessage()));
        }
    }

    private Runnable action(PusherFrame frame) {
        return switch (frame) {
            case Ping _ -> () -> socket.send(desk.replies().pong());
            case Subscribe subscribe -> desk.subscribing().prepare(guest, subscribe);
            case Unsubscribe(String channel) ->
                    () -> desk.subscribing().leave(guest, new ChannelName(channel));
            case SignIn signIn -> desk.signingIn().prepare(guest, signIn);
            case ChannelEvent event when event.event().startsWith(ClientEvents.PREFIX) ->
                    desk.clientEvents().prepare(guest, event);
            default -> () -> {};
        };
    }

    private void dismiss(Closing why) {
        desk.replies().dismiss(socket, why);
    }
}
