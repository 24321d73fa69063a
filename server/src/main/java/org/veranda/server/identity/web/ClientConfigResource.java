package org.veranda.server.identity.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.veranda.server.identity.PlatformApp;

/// What a client has to know before anybody signs in.
@RestController
@ConditionalOnWebApplication
class ClientConfigResource {

    private static final String SOCKETS = "/app";
    private static final String OLDEST_CONSOLE = "0.1.0";

    private final PlatformApp app;
    private final String version;

    ClientConfigResource(PlatformApp app) {
        this.app = app;
        String built = getClass().getPackage().getImplementationVersion();
        this.version = built == null ? OLDEST_CONSOLE : built.replace("-SNAPSHOT", "");
    }

    record ClientConfig(String appKey, String wsPath, String serverVersion, String minConsole) {}

    @GetMapping("/api/v1/client-config")
    Data<ClientConfig> config() {
        return new Data<>(new ClientConfig(app.key(), SOCKETS, version, OLDEST_CONSOLE));
    }
}
