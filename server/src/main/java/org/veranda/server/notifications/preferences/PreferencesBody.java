package org.veranda.server.notifications.preferences;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.veranda.model.alarm.Severity;
import org.veranda.model.notification.NoticeKind;
import org.veranda.model.notification.NotificationPreferences;
import org.veranda.model.notification.QuietHours;
import org.veranda.model.room.LocationId;
import org.veranda.server.problem.InvalidInputException;

import java.time.LocalTime;
import java.util.Set;

/// Preferences as they are sent: whole.
///
/// @param kinds null for all types of alarms
/// @param locations null for everywhere
/// @param version the one that was seen, where `If-Match` does not say it
record PreferencesBody(
        @NotNull Set<@NotNull Severity> severities,
        @Nullable @Size(max = 200)
                Set<@NotNull @Pattern(regexp = "[a-z0-9_.-]{1,64}") String> kinds,
        @Nullable @Size(max = 1000) Set<@NotNull LocationId> locations,
        @NotNull Set<@NotNull NoticeKind> notices,
        @Valid @Nullable Hours quietHours,
        @NotNull Boolean sound,
        @NotNull Boolean popup,
        @NotNull Boolean mail,
        @Nullable Long version) {

    /// Quiet hours as they are sent.
    record Hours(
            @NotNull LocalTime from, @NotNull LocalTime until, @Nullable Boolean criticalToo) {}

    NotificationPreferences preferences() {
        return new NotificationPreferences(
                severities, kinds, locations, notices, hours(), sound, popup, mail, 0);
    }

    private @Nullable QuietHours hours() {
        if (quietHours == null) {
            return null;
        }
        if (quietHours.from.equals(quietHours.until)) {
            throw new InvalidInputException(
                    "quiet_hours.until", "Quiet hours must end at another time than they begin.");
        }
        return new QuietHours(
                quietHours.from, quietHours.until, Boolean.TRUE.equals(quietHours.criticalToo));
    }
}
