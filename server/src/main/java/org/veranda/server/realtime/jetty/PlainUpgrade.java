package org.veranda.server.realtime.jetty;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.eclipse.jetty.ee11.websocket.server.JettyServerUpgradeResponse;
import org.eclipse.jetty.ee11.websocket.server.JettyWebSocketServerContainer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.socket.WebSocketExtension;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.adapter.jetty.JettyWebSocketHandlerAdapter;
import org.springframework.web.socket.adapter.jetty.JettyWebSocketSession;
import org.springframework.web.socket.server.HandshakeFailureException;
import org.springframework.web.socket.server.RequestUpgradeStrategy;

import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Map;

/// Upgrades on Jetty without any extension, which Spring's own strategy cannot: compressing for each connection would undo
/// that all share the same bytes.
final class PlainUpgrade implements RequestUpgradeStrategy {

    @Override
    public String[] getSupportedVersions() {
        return new String[] {"13"};
    }

    @Override
    public List<WebSocketExtension> getSupportedExtensions(ServerHttpRequest request) {
        return List.of();
    }

    @Override
    public void upgrade(
            ServerHttpRequest request,
            ServerHttpResponse response,
            @Nullable String protocol,
            List<WebSocketExtension> extensions,
            @Nullable Principal user,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        HttpServletRequest asked = ((ServletServerHttpRequest) request).getServletRequest();
        HttpServletResponse answer = ((ServletServerHttpResponse) response).getServletResponse();
        var session = new JettyWebSocketSession(attributes, user);
        var endpoint = new JettyWebSocketHandlerAdapter(handler, session);
        try {
            JettyWebSocketServerContainer.getContainer(asked.getServletContext())
                    .upgrade((_, plain) -> without(plain, endpoint), asked, answer);
        } catch (IOException e) {
            throw new HandshakeFailureException("Cannot upgrade " + request.getURI(), e);
        }
    }

    private static Object without(JettyServerUpgradeResponse plain, Object endpoint) {
        plain.setExtensions(List.of());
        return endpoint;
    }
}
