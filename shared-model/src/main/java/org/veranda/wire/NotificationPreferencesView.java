package org.veranda.wire;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.veranda.model.alarm.Severity;
import org.veranda.model.notification.NoticeKind;
import org.veranda.model.notification.NotificationPreferences;
import org.veranda.model.notification.QuietHours;
import org.veranda.model.room.LocationId;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// What its owner sees of their preferences, in an order that stays.
///
/// @param kinds null for all types of alarms
/// @param locations null for everywhere
/// @param maySilenceCritical whether `quiet_hours.critical_too` counts for their role
public record NotificationPreferencesView(
        List<Severity> severities,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable List<String> kinds,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable List<LocationId> locations,
        List<NoticeKind> notices,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable QuietHours quietHours,
        boolean sound,
        boolean popup,
        boolean mail,
        boolean maySilenceCritical,
        long version) {

    public static NotificationPreferencesView of(
            NotificationPreferences preferences, boolean maySilenceCritical) {
        Set<String> kinds = preferences.kinds();
        Set<LocationId> locations = preferences.locations();
        return new NotificationPreferencesView(
                preferences.severities().stream().sorted().toList(),
                kinds == null ? null : kinds.stream().sorted().toList(),
                locations == null
                        ? null
                        : locations.stream()
                                .sorted(Comparator.comparingLong(LocationId::value))
                                .toList(),
                preferences.notices().stream().sorted().toList(),
                preferences.quietHours(),
                preferences.sound(),
                preferences.popup(),
                preferences.mail(),
                maySilenceCritical,
                preferences.version());
    }

    /// The preferences themselves, to which the rules apply.
    public NotificationPreferences preferences() {
        return new NotificationPreferences(
                Set.copyOf(severities),
                kinds == null ? null : Set.copyOf(kinds),
                locations == null ? null : Set.copyOf(locations),
                Set.copyOf(notices),
                quietHours,
                sound,
                popup,
                mail,
                version);
    }
}
