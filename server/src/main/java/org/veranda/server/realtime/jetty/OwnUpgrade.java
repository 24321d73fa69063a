package org.veranda.server.realtime.jetty;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.eclipse.jetty.ee11.servlet.ServletContextRequest;
import org.eclipse.jetty.server.HttpStream;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.TunnelSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.socket.WebSocketExtension;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeFailureException;
import org.springframework.web.socket.server.RequestUpgradeStrategy;
import org.veranda.server.identity.Network;
import org.veranda.server.realtime.protocol.handshake.Handshake;
import org.veranda.server.realtime.watch.Caller;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Principal;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/// Answers an upgrade that Spring has checked, without any extension, and gives the connection to the engine. From then on
/// neither Spring nor Jetty knows a frame.
record OwnUpgrade(Connections connections) implements RequestUpgradeStrategy {

    /// RFC 6455, 4.2.2.
    private static final String ACCEPT = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

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
        Request jetty = ServletContextRequest.getServletContextRequest(asked);
        TunnelSupport tunnel = jetty.getTunnelSupport();
        if (tunnel == null) {
            throw new HandshakeFailureException(
                    "Cannot upgrade " + request.getURI() + ": no HTTP/1.1");
        }
        Handshake handshake = handshake(asked);
        jetty.setAttribute(
                HttpStream.UPGRADE_CONNECTION_ATTRIBUTE,
                new JettyConnection(
                        tunnel.getEndPoint(),
                        jetty.getConnectionMetaData().getConnector(),
                        handshake,
                        connections));
        answer(request, ((ServletServerHttpResponse) response).getServletResponse());
    }

    private static void answer(ServerHttpRequest request, HttpServletResponse answer) {
        String key = request.getHeaders().getFirst("Sec-WebSocket-Key");
        answer.setStatus(HttpServletResponse.SC_SWITCHING_PROTOCOLS);
        answer.setHeader("Upgrade", "websocket");
        answer.setHeader("Connection", "Upgrade");
        answer.setHeader("Sec-WebSocket-Accept", accept(key + ACCEPT));
    }

    private static String accept(String text) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            byte[] digest = sha1.digest(text.getBytes(StandardCharsets.ISO_8859_1));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Trusted proxies have been asked where the client is by now.
    private static Handshake handshake(HttpServletRequest asked) {
        Caller caller =
                Caller.of(
                        asked.getRemoteAddr(),
                        asked.getHeader("Origin"),
                        asked.getRequestURI(),
                        asked.getQueryString());
        return new Handshake(caller, Network.of(caller.address()));
    }
}
