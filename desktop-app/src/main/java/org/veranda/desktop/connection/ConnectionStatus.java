package org.veranda.desktop.connection;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// The connection as the user sees it. Lives on the FX thread.
public final class ConnectionStatus {

    private final ReadOnlyObjectWrapper<ConnectionState> state =
            new ReadOnlyObjectWrapper<>(new ConnectionState.Connecting());
    private final ReadOnlyObjectWrapper<@Nullable Instant> lastHeard =
            new ReadOnlyObjectWrapper<>();

    public ReadOnlyObjectProperty<ConnectionState> state() {
        return state.getReadOnlyProperty();
    }

    /// When the server last spoke for its streams, by this machine's clock; null before that. Only
    /// events and `stream.head` count, so that a socket that is merely open does not look current.
    public ReadOnlyObjectProperty<@Nullable Instant> lastHeard() {
        return lastHeard.getReadOnlyProperty();
    }

    public void show(ConnectionState next) {
        state.set(next);
    }

    public void heard(Instant at) {
        lastHeard.set(at);
    }
}
