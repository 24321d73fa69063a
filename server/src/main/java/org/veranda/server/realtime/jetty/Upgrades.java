package org.veranda.server.realtime.jetty;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;
import org.veranda.server.identity.Network;

import java.util.Map;

/// Refuses new sockets with 503 while the server drains, and notes where the others come from: trusted proxies have been
/// asked by now.
record Upgrades(Draining draining) implements HandshakeInterceptor {

    static final String NETWORK = "network";

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        if (draining.hasBegun()) {
            response.setStatusCode(HttpStatus.SERVICE_UNAVAILABLE);
            return false;
        }
        HttpServletRequest asked = ((ServletServerHttpRequest) request).getServletRequest();
        attributes.put(NETWORK, Network.of(asked.getRemoteAddr()));
        return true;
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception failure) {}
}
