package org.veranda.server.realtime.view;

import org.springframework.stereotype.Component;
import org.veranda.server.realtime.app.App;
import org.veranda.server.realtime.app.Apps;

import java.util.List;

/// The apps as an operator may see them: never their secrets.
@Component
public final class AppBook {

    private final Apps apps;

    AppBook(Apps apps) {
        this.apps = apps;
    }

    /// One app.
    ///
    /// @param origins the web origins its sockets may come from
    public record Entry(String id, String key, boolean enabled, List<String> origins) {}

    /// All apps, the platform's first.
    public List<Entry> all() {
        return apps.all().stream().map(AppBook::entry).toList();
    }

    private static Entry entry(App app) {
        return new Entry(app.id(), app.key(), app.enabled(), app.origins());
    }
}
