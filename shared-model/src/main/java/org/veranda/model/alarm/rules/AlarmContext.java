package org.veranda.model.alarm.rules;

import org.jspecify.annotations.Nullable;
import org.veranda.model.identity.Staff;
import org.veranda.model.room.Occupancy;

import java.time.Instant;

/// All that a decision about an alarm needs besides it.
///
/// @param room whether somebody is in the alarm's room; nothing when it is about no room
public record AlarmContext(
        AlarmKind kind, ShelvingLimits limits, Staff by, Instant now, @Nullable Occupancy room) {}
