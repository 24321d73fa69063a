package org.veranda.server.realtime.jetty;

import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;
import org.springframework.web.socket.server.HandshakeHandler;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;
import org.springframework.web.socket.server.support.WebSocketHttpRequestHandler;
import org.veranda.server.identity.pace.CallersAddress;
import org.veranda.server.realtime.access.Grants;
import org.veranda.server.realtime.engine.Engine;
import org.veranda.server.realtime.protocol.Pusher;
import org.veranda.server.realtime.websocket.UnfinishedBytes;

/// Opens `/app/{key}` to sockets. Each app says which origins it admits, so Spring admits any. Spring does the handshake; its
/// handler hears nothing, because frames are the engine's own.
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class SocketConfiguration {

    @Bean
    Draining draining() {
        return new Draining();
    }

    @Bean
    HandshakeHandler handshakes(Pusher pusher, Engine engine, Grants grants) {
        return new DefaultHandshakeHandler(
                new OwnUpgrade(new Connections(pusher, engine, grants, UnfinishedBytes.ofHeap())));
    }

    @Bean
    WebSocketConfigurer pusherSocket(HandshakeHandler handshakes, Draining draining) {
        return registry ->
                registry.addHandler(new AbstractWebSocketHandler() {}, "/app/{key}")
                        .addInterceptors(new Upgrades(draining))
                        .setHandshakeHandler(handshakes)
                        .setAllowedOriginPatterns("*");
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> shortWay(
            HandshakeHandler handshakes, Draining draining, CallersAddress addresses) {
        var handshake =
                new WebSocketHttpRequestHandler(new AbstractWebSocketHandler() {}, handshakes);
        return factory ->
                factory.addServerCustomizers(server ->
                        server.setHandler(new ShortWay(server, draining, handshake, addresses)));
    }
}
