package org.veranda.model.notification;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/// The hours of each day, local to the property, in which somebody wants no sound, no pop-up and no mail. They may go
/// over midnight; `until` is no longer quiet.
///
/// @param criticalToo even critical alarms; counts only for roles of whom nobody expects to act on them
public record QuietHours(LocalTime from, LocalTime until, boolean criticalToo) {

    public QuietHours {
        if (from.equals(until)) {
            throw new IllegalArgumentException(
                    "Cannot keep quiet from %s until %s: these are no hours"
                            .formatted(from, until));
        }
    }

    public boolean cover(LocalTime time) {
        boolean begun = !time.isBefore(from);
        boolean over = !time.isBefore(until);
        return from.isBefore(until) ? begun && !over : begun || !over;
    }

    /// When the hours that cover this moment are over.
    public Instant endAfter(ZonedDateTime now) {
        ZonedDateTime today = now.with(until);
        return (today.isAfter(now) ? today : now.plusDays(1).with(until)).toInstant();
    }
}
