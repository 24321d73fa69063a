package org.veranda.desktop.connection;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.InstantSource;

/// The connection as the user sees it. Lives on the FX thread.
public final class ConnectionStatus {

    private final InstantSource time;
    private final ReadOnlyObjectWrapper<ConnectionState> state =
            new ReadOnlyObjectWrapper<>(new ConnectionState.Connecting());
    private final ReadOnlyObjectWrapper<@Nullable Instant> lastHeard =
            new ReadOnlyObjectWrapper<>();
    private final BooleanBinding reachable =
            Bindings.createBooleanBinding(
                    () ->
                            switch (state.get()) {
                                case ConnectionState.Connecting _,
                                        ConnectionState.Offline _,
                                        ConnectionState.SignedOut _ ->
                                        false;
                                case ConnectionState.CatchingUp _, ConnectionState.Live _ -> true;
                            },
                    state);

    public ConnectionStatus() {
        this(new SteadyTime());
    }

    /// @param time what the instants told here are compared with
    public ConnectionStatus(InstantSource time) {
        this.time = time;
    }

    /// The moment to compare [#lastHeard()] and a `retryAt` with; callable from any thread.
    public Instant now() {
        return time.instant();
    }

    public ReadOnlyObjectProperty<ConnectionState> state() {
        return state.getReadOnlyProperty();
    }

    /// Whether there is contact: while there is none, nothing is sent and nothing is kept for later.
    public ObservableBooleanValue reachable() {
        return reachable;
    }

    /// When the server last spoke for the stream that it left silent the longest, on the scale of
    /// [#now()]; null before that. Only events and `stream.head` count, so that a socket that is
    /// merely open does not look current.
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
