package org.veranda.server.realtime.api;

import org.veranda.server.realtime.api.event.EventReader;
import org.veranda.server.realtime.api.request.Query;
import org.veranda.server.realtime.api.request.Route;
import org.veranda.server.realtime.app.App;

/// A call that one of the apps really makes; only its body has not been looked at.
record Call(App app, Route route, Query query) {

    private static final int ROUND_IT = 64 * 1024;
    private static final int ESCAPED = 6;

    /// How many bytes the body may have: the data of its events, were each character escaped, and what is around it.
    int bodyLimit() {
        int events = route instanceof Route.BatchEvents ? EventReader.MOST_EVENTS : 1;
        long bytes = ROUND_IT + (long) ESCAPED * events * app.limits().eventBytes();
        return (int) Math.min(bytes, Integer.MAX_VALUE / 2);
    }
}
