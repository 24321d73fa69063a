package org.veranda.model.notification;

import org.jspecify.annotations.Nullable;
import org.veranda.model.alarm.Severity;
import org.veranda.model.room.LocationId;

/// An alarm, as far as it matters to who is told of it.
///
/// @param type as alarms name it: `water_leak`
/// @param location where it is, that of its room included; nothing when it is about the house or the account
/// @param hidden it is shelved, suppressed or out of service
public record AlarmNews(
        Severity severity, String type, @Nullable LocationId location, boolean hidden) {}
