package org.veranda.model.device;

import java.util.Locale;

/// What may change what is known of a device's connection.
public enum ConnectivitySignal {

    /// It was heard.
    SEEN,

    /// It missed one to three of its intervals.
    MISSED,

    /// It missed more than [ConnectivityRules#MOST_MISSED] intervals, or what it is reached through says that it is gone.
    LOST,

    /// Somebody works on it: its silence means nothing.
    BEGIN_MAINTENANCE,

    /// The work on it is over.
    END_MAINTENANCE,

    /// It was taken away for good.
    DECOMMISSION;

    /// Its name in the table.
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
