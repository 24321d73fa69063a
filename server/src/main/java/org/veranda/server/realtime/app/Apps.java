package org.veranda.server.realtime.app;

import java.util.Optional;

/// The apps of this installation. Veranda's own clients come by the platform's.
public final class Apps {

    private final App platform;

    public Apps(App platform) {
        this.platform = platform;
    }

    public App platform() {
        return platform;
    }

    public Optional<App> byKey(String key) {
        return platform.key().equals(key) ? Optional.of(platform) : Optional.empty();
    }

    public Optional<App> byId(String id) {
        return platform.id().equals(id) ? Optional.of(platform) : Optional.empty();
    }
}
