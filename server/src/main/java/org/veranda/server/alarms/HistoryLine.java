package org.veranda.server.alarms;

import org.jspecify.annotations.Nullable;
import org.veranda.model.alarm.AlarmId;
import org.veranda.model.alarm.AlarmPhase;
import org.veranda.model.alarm.Severity;
import org.veranda.model.identity.UserId;

import java.time.Instant;
import java.util.UUID;

/// Something that was done to an alarm.
///
/// @param command such as `alarm.acknowledge`
/// @param by who did it; nobody when the house or a device did
/// @param text a comment, or a reason
record HistoryLine(
        AlarmId alarmId,
        Instant at,
        Instant madeAt,
        String command,
        @Nullable UUID commandId,
        @Nullable UserId by,
        String byName,
        @Nullable String session,
        @Nullable String device,
        long occurrence,
        AlarmPhase phase,
        Severity severity,
        @Nullable String text) {}
