package org.veranda.server.alarms;

import org.jspecify.annotations.Nullable;
import org.veranda.wire.AlarmPerson;

import java.time.Instant;

/// Who looks after an alarm.
///
/// @param escalated how many times it went to the next in line
/// @param escalatesAt when it goes again, unless somebody acknowledges it
record AlarmCare(
        @Nullable AlarmPerson acknowledgedBy,
        @Nullable AlarmPerson assignee,
        int escalated,
        @Nullable Instant escalatesAt) {

    public static final AlarmCare NONE = new AlarmCare(null, null, 0, null);
}
