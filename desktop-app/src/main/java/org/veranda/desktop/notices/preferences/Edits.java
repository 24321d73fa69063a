package org.veranda.desktop.notices.preferences;

import org.jspecify.annotations.Nullable;
import org.veranda.model.alarm.Severity;
import org.veranda.model.notification.NoticeKind;
import org.veranda.model.notification.NotificationPreferences;
import org.veranda.model.notification.QuietHours;
import org.veranda.model.room.LocationId;

import java.util.Set;

/// The same preferences with one thing changed.
final class Edits {

    private Edits() {}

    static NotificationPreferences severities(NotificationPreferences of, Set<Severity> now) {
        return new NotificationPreferences(
                now,
                of.kinds(),
                of.locations(),
                of.notices(),
                of.quietHours(),
                of.sound(),
                of.popup(),
                of.mail(),
                of.version());
    }

    static NotificationPreferences kinds(NotificationPreferences of, @Nullable Set<String> now) {
        return new NotificationPreferences(
                of.severities(),
                now,
                of.locations(),
                of.notices(),
                of.quietHours(),
                of.sound(),
                of.popup(),
                of.mail(),
                of.version());
    }

    static NotificationPreferences locations(
            NotificationPreferences of, @Nullable Set<LocationId> now) {
        return new NotificationPreferences(
                of.severities(),
                of.kinds(),
                now,
                of.notices(),
                of.quietHours(),
                of.sound(),
                of.popup(),
                of.mail(),
                of.version());
    }

    static NotificationPreferences notices(NotificationPreferences of, Set<NoticeKind> now) {
        return new NotificationPreferences(
                of.severities(),
                of.kinds(),
                of.locations(),
                now,
                of.quietHours(),
                of.sound(),
                of.popup(),
                of.mail(),
                of.version());
    }

    static NotificationPreferences quiet(NotificationPreferences of, @Nullable QuietHours now) {
        return new NotificationPreferences(
                of.severities(),
                of.kinds(),
                of.locations(),
                of.notices(),
                now,
                of.sound(),
                of.popup(),
                of.mail(),
                of.version());
    }

    /// By which ways the user is told.
    static NotificationPreferences ways(
            NotificationPreferences of, boolean sound, boolean popup, boolean mail) {
        return new NotificationPreferences(
                of.severities(),
                of.kinds(),
                of.locations(),
                of.notices(),
                of.quietHours(),
                sound,
                popup,
                mail,
                of.version());
    }
}
