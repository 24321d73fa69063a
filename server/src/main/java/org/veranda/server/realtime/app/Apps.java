package org.veranda.server.realtime.app;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The apps of this installation. Veranda's own clients come by the platform's.
public final class Apps {

    private final App platform;
    private final Map<String, App> byId = new LinkedHashMap<>();
    private final Map<String, App> byKey = new LinkedHashMap<>();

    public Apps(App platform, App... others) {
        this(platform, List.of(others));
    }

    Apps(App platform, Collection<App> others) {
        this.platform = platform;
        add(platform);
        others.forEach(this::add);
    }

    private void add(App app) {
        App sameId = byId.putIfAbsent(app.id(), app);
        App sameKey = byKey.putIfAbsent(app.key(), app);
        if (sameId != null) {
            throw new IllegalArgumentException("Cannot have two apps of the id " + app.id());
        }
        if (sameKey != null) {
            throw new IllegalArgumentException(
                    "Cannot have two apps of one key: %s and %s share it"
                            .formatted(sameKey.id(), app.id()));
        }
    }

    public App platform() {
        return platform;
    }

    public Collection<App> all() {
        return byId.values();
    }

    public Optional<App> byKey(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    public Optional<App> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
