package org.veranda.desktop.shell;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.connection.ConnectionState;

import java.time.Duration;
import java.time.Instant;

/// How far what is shown can be trusted to be what is.
enum Freshness {
    /// The server spoke just now, and the connection is live.
    FRESH,
    /// It has been silent for a while, or cannot be heard to the end.
    AGING,
    /// What is shown may be wrong, and a banner says so.
    OLD;

    private static final Duration AMBER = Duration.ofSeconds(15);
    private static final Duration BANNER = Duration.ofSeconds(60);

    static Freshness of(ConnectionState state, @Nullable Instant heard, Instant now) {
        if (state instanceof ConnectionState.SignedOut) {
            return OLD;
        }
        if (heard == null) {
            return state instanceof ConnectionState.Offline ? OLD : AGING;
        }
        Duration age = Duration.between(heard, now);
        if (age.compareTo(BANNER) >= 0) {
            return OLD;
        }
        boolean live = state instanceof ConnectionState.Live;
        return live && age.compareTo(AMBER) < 0 ? FRESH : AGING;
    }
}
