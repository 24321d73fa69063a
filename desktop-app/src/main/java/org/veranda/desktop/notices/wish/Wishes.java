package org.veranda.desktop.notices.wish;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.store.RoomEntry;
import org.veranda.desktop.store.Store;
import org.veranda.desktop.store.notice.PreferenceBook;
import org.veranda.model.alarm.Severity;
import org.veranda.model.identity.Permission;
import org.veranda.model.notification.AlarmNews;
import org.veranda.model.notification.Delivery;
import org.veranda.model.notification.NoticeKind;
import org.veranda.model.notification.NotificationPreferences;
import org.veranda.model.notification.NotificationRules;
import org.veranda.model.notification.QuietHours;
import org.veranda.model.room.LocationId;
import org.veranda.wire.AlarmView;
import org.veranda.wire.MeView;
import org.veranda.wire.PropertyView;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/// How this user wants to be told of something now, by the same rules as the server's. Lives on the
/// FX thread.
public final class Wishes {

    private final Store store;
    private final PreferenceBook preferences;

    public Wishes(Store store, PreferenceBook preferences) {
        this.store = store;
        this.preferences = preferences;
    }

    /// What holds at one moment, for as many alarms as there are.
    public final class Now {

        private final NotificationPreferences wanted = preferences.wanted();
        private final Set<Permission> permissions;
        private final LocalTime time;

        private Now(Instant now) {
            MeView me = store.me().get();
            permissions = me == null ? Set.of() : me.permissions();
            PropertyView property = store.property().get();
            ZoneId zone = property == null ? ZoneId.systemDefault() : property.timeZone();
            time = LocalTime.ofInstant(now, zone);
        }

        /// Whether whatever is asked is answered as by that one.
        public boolean judgesAs(Now other) {
            return wanted.equals(other.wanted)
                    && permissions.equals(other.permissions)
                    && quiet() == other.quiet();
        }

        private boolean quiet() {
            QuietHours hours = wanted.quietHours();
            return hours != null && hours.cover(time);
        }

        public Delivery ofAlarm(AlarmView alarm) {
            AlarmNews news =
                    new AlarmNews(
                            alarm.severity(),
                            alarm.alarmType(),
                            location(alarm),
                            alarm.phase().hidden());
            return NotificationRules.ofAlarm(wanted, news, time, permissions);
        }

        public Delivery ofNotice(NoticeKind kind, @Nullable Severity severity) {
            return NotificationRules.ofNotice(wanted, kind, severity, time, permissions);
        }
    }

    public Now at(Instant now) {
        return new Now(now);
    }

    private @Nullable LocationId location(AlarmView alarm) {
        if (alarm.locationId() != null || alarm.roomId() == null) {
            return alarm.locationId();
        }
        RoomEntry room = store.room(alarm.roomId());
        return room == null ? null : room.room().get().location().id();
    }
}
