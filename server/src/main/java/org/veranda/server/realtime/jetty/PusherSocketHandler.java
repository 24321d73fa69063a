package org.veranda.server.realtime.jetty;

import org.eclipse.jetty.websocket.common.WebSocketSession;
import org.eclipse.jetty.websocket.core.WebSocketCoreSession;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.adapter.jetty.JettyWebSocketSession;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;
import org.veranda.server.realtime.access.Grants;
import org.veranda.server.realtime.engine.Engine;
import org.veranda.server.realtime.protocol.Conversation;
import org.veranda.server.realtime.protocol.Handshake;
import org.veranda.server.realtime.protocol.Pusher;

import java.net.URI;
import java.util.Objects;

/// Passes what Spring hears on a socket to the client's [Conversation].
final class PusherSocketHandler extends AbstractWebSocketHandler {

    private static final String CONVERSATION = "conversation";

    private final Pusher pusher;
    private final Engine engine;
    private final Grants grants;

    PusherSocketHandler(Pusher pusher, Engine engine, Grants grants) {
        this.pusher = pusher;
        this.engine = engine;
        this.grants = grants;
    }

    @Override
    public void afterConnectionEstablished(
            org.springframework.web.socket.WebSocketSession session) {
        Conversation conversation = pusher.open(connection(session), handshake(session));
        session.getAttributes().put(CONVERSATION, conversation);
    }

    @Override
    protected void handleTextMessage(
            org.springframework.web.socket.WebSocketSession session, TextMessage message) {
        Conversation conversation = conversation(session);
        if (conversation != null) {
            conversation.received(message.getPayload());
        }
    }

    @Override
    protected void handleBinaryMessage(
            org.springframework.web.socket.WebSocketSession session, BinaryMessage message) {
        Conversation conversation = conversation(session);
        if (conversation != null) {
            conversation.receivedBinary();
        }
    }

    @Override
    public void handleTransportError(
            org.springframework.web.socket.WebSocketSession session, Throwable cause) {
        gone(session);
    }

    @Override
    public void afterConnectionClosed(
            org.springframework.web.socket.WebSocketSession session, CloseStatus status) {
        gone(session);
    }

    private void gone(org.springframework.web.socket.WebSocketSession session) {
        Conversation conversation = conversation(session);
        if (conversation != null) {
            conversation.left();
            engine.gone(conversation.socket());
            grants.forget(conversation.socket().id());
        }
    }

    private static @Nullable Conversation conversation(
            org.springframework.web.socket.WebSocketSession session) {
        return (Conversation) session.getAttributes().get(CONVERSATION);
    }

    private static JettyConnection connection(
            org.springframework.web.socket.WebSocketSession session) {
        var jetty = (WebSocketSession) ((JettyWebSocketSession) session).getNativeSession();
        return new JettyConnection((WebSocketCoreSession) jetty.getCoreSession());
    }

    private static Handshake handshake(org.springframework.web.socket.WebSocketSession session) {
        URI uri = Objects.requireNonNull(session.getUri());
        UriComponents parts = UriComponentsBuilder.fromUri(uri).build();
        String protocol = parts.getQueryParams().getFirst("protocol");
        String origin = session.getHandshakeHeaders().getOrigin();
        return new Handshake(
                parts.getPathSegments().getLast(),
                nonNull(protocol),
                nonNull(origin),
                (String) session.getAttributes().getOrDefault(Upgrades.NETWORK, ""));
    }

    private static String nonNull(@Nullable String value) {
        return value == null ? "" : value;
    }
}
