package org.veranda.desktop.connection;

/// Who ended the session.
public enum SignedOutReason {
    /// The user did.
    USER,
    /// The server did: disabled, signed out elsewhere, or not seen for too long.
    SERVER
}
