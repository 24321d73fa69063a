package org.veranda.server.realtime.jetty;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.veranda.server.realtime.connection.Closing;
import org.veranda.server.realtime.connection.Frame;
import org.veranda.server.realtime.engine.Socket;
import org.veranda.server.realtime.protocol.Conversation;
import org.veranda.server.realtime.websocket.Incoming;

import java.util.concurrent.atomic.AtomicReference;

/// Passes what a client says to its [Conversation], and what WebSocket itself wants answered to its [Socket], so that the
/// engine stays the only writer.
final class InboundFrames implements Incoming {

    private static final Logger LOG = LoggerFactory.getLogger(InboundFrames.class);

    private final JettyConnection connection;
    private final Conversation conversation;
    private final Connections connections;

    /// What the newest ping brought that has no answer yet; those before it need none.
    private final AtomicReference<byte @Nullable []> asked = new AtomicReference<>();

    InboundFrames(JettyConnection connection, Conversation conversation, Connections connections) {
        this.connection = connection;
        this.conversation = conversation;
        this.connections = connections;
    }

    @Override
    public void text(String text) {
        try {
            conversation.received(text);
        } catch (RuntimeException e) {
            LOG.error("Cannot take a message of socket {}: closing it", socket().id(), e);
            violated(Closing.FAULT);
        }
    }

    @Override
    public void binary() {
        conversation.receivedBinary();
    }

    @Override
    public void ping(byte[] payload) {
        if (asked.getAndSet(payload) == null) {
            onLoop(this::answer);
        }
    }

    @Override
    public void goodbye(Closing answer) {
        onLoop(() -> socket().takeLeave(answer));
        connection.goodbyeHeard();
    }

    @Override
    public void violated(Closing why) {
        onLoop(() -> socket().end(why));
    }

    /// The connection is gone; may be told twice.
    void left() {
        connections.farewell(conversation);
    }

    private void answer() {
        byte[] payload = asked.getAndSet(null);
        if (payload != null) {
            socket().offer(Frame.pong(payload));
        }
    }

    private void onLoop(Runnable task) {
        socket().hub().execute(socket(), task);
    }

    private Socket socket() {
        return conversation.socket();
    }
}
