package org.veranda.desktop.maintenance.list;

import org.veranda.model.maintenance.RequestStatus;

import java.util.Locale;

/// The tabs of the maintenance screen; every request stands under exactly one of them.
public enum MaintenanceTab {
    OPEN,
    IN_WORK,
    /// Done, and nobody has looked at it yet.
    DONE,
    /// Verified or cancelled; read from the server.
    OVER,
    /// Rooms that are blocked.
    BLOCKS;

    /// Where a request of this status stands.
    public static MaintenanceTab of(RequestStatus status) {
        return switch (status) {
            case REPORTED, ASSIGNED -> OPEN;
            case STARTED -> IN_WORK;
            case DONE -> DONE;
            case VERIFIED, CANCELLED -> OVER;
        };
    }

    /// How texts and style sheets call it, such as `in-work`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
