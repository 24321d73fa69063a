package org.veranda.desktop.store.alarm;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// One thing that happened to an alarm.
///
/// @param command what was done, such as `alarm.acknowledge`
/// @param byName who did it; the house itself where nobody did
/// @param text a comment, or why
/// @param occurrence which one it was then
public record AlarmHappening(
        Instant at,
        String command,
        @Nullable String byName,
        @Nullable String text,
        long occurrence) {}
