package org.veranda.server.identity.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.veranda.server.identity.SocketKey;
import org.veranda.server.problem.NotFoundException;

/// What a client has to know before anybody signs in.
@RestController
class ClientConfigResource {

    private static final String SOCKETS = "/app";
    private static final String OLDEST_CONSOLE = "0.1.0";

    private final ObjectProvider<SocketKey> key;
    private final String version;

    ClientConfigResource(ObjectProvider<SocketKey> key) {
        this.key = key;
        String built = getClass().getPackage().getImplementationVersion();
        this.version = built == null ? OLDEST_CONSOLE : built.replace("-SNAPSHOT", "");
    }

    record ClientConfig(String appKey, String wsPath, String serverVersion, String minConsole) {}

    @GetMapping("/api/v1/client-config")
    Data<ClientConfig> config() {
        SocketKey socket = key.getIfAvailable();
        if (socket == null) {
            throw new NotFoundException("This server offers no sockets.");
        }
        return new Data<>(new ClientConfig(socket.value(), SOCKETS, version, OLDEST_CONSOLE));
    }
}
