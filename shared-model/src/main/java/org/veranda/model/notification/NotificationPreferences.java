package org.veranda.model.notification;

import org.jspecify.annotations.Nullable;
import org.veranda.model.alarm.Severity;
import org.veranda.model.room.LocationId;

import java.util.EnumSet;
import java.util.Set;

/// What one user wants to be told of, and how.
///
/// @param severities alarms as bad as these
/// @param kinds alarms of these types; all when none are named
/// @param locations alarms at these locations, and those that are at none; all when none are named
/// @param notices of what is meant for them, what shows, sounds and is mailed; the rest only waits in the list
/// @param sound whether their console sounds
/// @param popup whether it shows a pop-up on the desktop
/// @param mail whether they get mail
/// @param version rises by one with each change; 0 for somebody who never changed any
public record NotificationPreferences(
        Set<Severity> severities,
        @Nullable Set<String> kinds,
        @Nullable Set<LocationId> locations,
        Set<NoticeKind> notices,
        @Nullable QuietHours quietHours,
        boolean sound,
        boolean popup,
        boolean mail,
        long version) {

    /// What holds for somebody who never said: all that is major or worse, everywhere and at any hour, but no mail.
    public static final NotificationPreferences USUAL =
            new NotificationPreferences(
                    EnumSet.of(Severity.CRITICAL, Severity.MAJOR),
                    null,
                    null,
                    EnumSet.allOf(NoticeKind.class),
                    null,
                    true,
                    true,
                    false,
                    0);

    public NotificationPreferences {
        severities = Set.copyOf(severities);
        kinds = kinds == null ? null : Set.copyOf(kinds);
        locations = locations == null ? null : Set.copyOf(locations);
        notices = Set.copyOf(notices);
    }

    /// Whether an alarm is one of those that they want to hear of, at whatever hour.
    public boolean want(AlarmNews alarm) {
        return severities.contains(alarm.severity())
                && (kinds == null || kinds.contains(alarm.type()))
                && (locations == null
                        || alarm.location() == null
                        || locations.contains(alarm.location()));
    }

    public NotificationPreferences withVersion(long now) {
        return new NotificationPreferences(
                severities, kinds, locations, notices, quietHours, sound, popup, mail, now);
    }
}
