package org.veranda.server.alarms;

import org.jspecify.annotations.Nullable;
import org.veranda.model.alarm.AlarmId;

import java.time.Instant;

/// What an alarm is a consequence of, and what is one of it.
///
/// @param children how many devices are silent behind its own
/// @param recountAt when they are counted again
record AlarmGroup(@Nullable AlarmId parent, int children, @Nullable Instant recountAt) {

    public static final AlarmGroup NONE = new AlarmGroup(null, 0, null);
}
