package org.veranda.desktop.store;

import org.veranda.desktop.connection.OfflineReason;

/// Whether there is something to show.
public sealed interface LoadState {

    /// Nobody is signed in.
    record Empty() implements LoadState {}

    /// The first snapshot is on its way.
    record Loading() implements LoadState {}

    /// What is shown was true at [org.veranda.desktop.connection.ConnectionStatus#lastHeard].
    record Ready() implements LoadState {}

    /// The server is there but gave nothing that can be shown.
    record Failed(OfflineReason reason) implements LoadState {}
}
