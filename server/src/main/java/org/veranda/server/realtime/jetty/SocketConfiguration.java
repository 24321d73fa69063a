package org.veranda.server.realtime.jetty;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;
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
    WebSocketConfigurer pusherSocket(
            Pusher pusher, Engine engine, Grants grants, Draining draining) {
        OwnUpgrade upgrade =
                new OwnUpgrade(new Reception(pusher, engine, grants, UnfinishedBytes.ofHeap()));
        return registry ->
                registry.addHandler(new AbstractWebSocketHandler() {}, "/app/{key}")
                        .addInterceptors(new Upgrades(draining))
                        .setHandshakeHandler(new DefaultHandshakeHandler(upgrade))
                        .setAllowedOriginPatterns("*");
    }
}
