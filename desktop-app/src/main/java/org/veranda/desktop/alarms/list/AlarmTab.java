package org.veranda.desktop.alarms.list;

import org.veranda.model.alarm.AlarmPhase;

import java.util.Locale;

/// The tabs of the alarms screen; every open alarm stands under exactly one of them.
public enum AlarmTab {
    ACTIVE,
    RETURNED,
    SHELVED,
    SUPPRESSED,
    OUT_OF_SERVICE,
    /// What is over; read from the server.
    HISTORY;

    /// Where an alarm of this phase stands.
    static AlarmTab of(AlarmPhase phase) {
        return switch (phase) {
            case UNACKNOWLEDGED, ACKNOWLEDGED -> ACTIVE;
            case RETURNED, LATCHED -> RETURNED;
            case SHELVED -> SHELVED;
            case SUPPRESSED -> SUPPRESSED;
            case OUT_OF_SERVICE -> OUT_OF_SERVICE;
            case NORMAL -> HISTORY;
        };
    }

    /// How texts and style sheets call it, such as `out-of-service`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
