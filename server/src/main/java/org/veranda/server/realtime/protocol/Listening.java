package org.veranda.server.realtime.protocol;

import org.veranda.server.realtime.channels.name.ChannelName;
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
    private final Client client;
    private final ClientServices services;
    private final AtomicInteger pending = new AtomicInteger();

    /// Of the transport's thread: it is being closed for what it said.
    private boolean deaf;

    Listening(Client client, ClientServices services) {
        this.socket = client.socket();
        this.client = client;
        this.services = services;
    }

    @Override
    public Socket socket() {
        return socket;
    }

    @Override
    public void left() {
        client.seat().leave();
    }

    /// One who sends more than can be handled is closed, and holds up nobody.
    @Override
    public void received(String text) {
        if (deaf || client.isDismissed()) {
            return;
        }
        if (pending.incrementAndGet() > socket.hub().limits().pendingFrames()) {
            turnDeaf(() -> socket.close(Closing.FLOOD));
            return;
        }
        switch (client.pace().hear(client.now())) {
            case IN_TIME -> act(read(text));
            case TOO_FAST -> pending.decrementAndGet();
            case TO_BE_TOLD -> act(this::askToSlowDown);
            case TOO_MUCH -> turnDeaf(() -> socket.close(Closing.FLOOD));
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
        services.replies()
                .complain(
                        socket,
                        SLOW_DOWN,
                        "pace",
                        "Too many frames: up to %d a second; what is over is ignored"
                                .formatted(services.rateLimits().framesPerSecond()));
    }

    private Runnable read(String text) {
        try {
            return action(services.codec().readFrame(text));
        } catch (WireException e) {
            return () ->
                    services.replies()
                            .complain(socket, null, "malformed", String.valueOf(e.getMessage()));
        }
    }

    private Runnable action(PusherFrame frame) {
        return switch (frame) {
            case Ping _ -> () -> socket.send(services.replies().pong());
            case Subscribe subscribe -> services.subscribing().prepare(client, subscribe);
            case Unsubscribe(String channel) ->
                    () -> services.subscribing().leave(client, new ChannelName(channel));
            case SignIn signIn -> services.signingIn().prepare(client, signIn);
            case ChannelEvent event when event.event().startsWith(ClientEvents.PREFIX) ->
                    services.clientEvents().prepare(client, event);
            default -> () -> {};
        };
    }
}
