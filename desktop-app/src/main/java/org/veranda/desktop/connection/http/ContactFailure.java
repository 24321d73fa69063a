package org.veranda.desktop.connection.http;

import org.veranda.desktop.connection.OfflineReason;

/// What stood between the console and an answer.
public enum ContactFailure {
    /// No such host, nothing listens, or the answer did not come in time.
    UNREACHABLE,
    /// The other side could not prove who it is.
    CERTIFICATE,
    /// The server is there but can't serve right now.
    BUSY,
    /// Something else than a Veranda server answers.
    NOT_VERANDA;

    public OfflineReason offlineReason() {
        return switch (this) {
            case UNREACHABLE -> OfflineReason.UNREACHABLE;
            case CERTIFICATE -> OfflineReason.CERTIFICATE;
            case BUSY -> OfflineReason.SERVER_BUSY;
            case NOT_VERANDA -> OfflineReason.REFUSED;
        };
    }
}
