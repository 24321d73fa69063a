package org.veranda.server.realtime.jetty;

import org.eclipse.jetty.websocket.api.Configurable;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.web.socket.WebSocketExtension;
import org.springframework.web.socket.server.jetty.JettyRequestUpgradeStrategy;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;

import java.time.Duration;
import java.util.List;

/// Upgrades without any extension: compressing for each connection would undo that all share the same bytes.
final class PlainHandshake extends DefaultHandshakeHandler {

    /// What a client may say in one frame, or in one message of several.
    private static final int INBOUND = 64 * 1024;

    PlainHandshake() {
        super(strategy());
    }

    @Override
    protected List<WebSocketExtension> filterRequestedExtensions(
            ServerHttpRequest request,
            List<WebSocketExtension> requested,
            List<WebSocketExtension> supported) {
        return List.of();
    }

    private static JettyRequestUpgradeStrategy strategy() {
        JettyRequestUpgradeStrategy strategy = new JettyRequestUpgradeStrategy();
        strategy.addWebSocketConfigurer(PlainHandshake::bound);
        return strategy;
    }

    /// The engine judges liveness itself, so Jetty has no idle timeout.
    private static void bound(Configurable session) {
        session.setMaxFrameSize(INBOUND);
        session.setMaxTextMessageSize(INBOUND);
        session.setMaxBinaryMessageSize(INBOUND);
        session.setAutoFragment(false);
        session.setIdleTimeout(Duration.ZERO);
    }
}
