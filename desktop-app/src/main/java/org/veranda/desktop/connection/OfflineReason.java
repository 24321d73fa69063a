package org.veranda.desktop.connection;

import java.util.Locale;

/// Why there is no contact with the server, as far as it can be told.
public enum OfflineReason {
    /// Nothing answers at the address.
    UNREACHABLE,
    /// Something answers, but its certificate is not trusted.
    CERTIFICATE,
    /// The server said that it goes away or is full, and can be asked again.
    SERVER_BUSY,
    /// The socket was open and nothing came any more.
    SILENT,
    /// The server does not want this console: another application key, or a version it does not
    /// speak.
    REFUSED;

    /// Its name in the texts.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
