package org.veranda.wire;

import static org.veranda.wire.StateSamples.NOON;

import org.veranda.model.alarm.Severity;
import org.veranda.model.notification.NoticeId;
import org.veranda.model.notification.NoticeKind;
import org.veranda.model.notification.NoticeSubject;
import org.veranda.model.notification.QuietHours;
import org.veranda.model.room.LocationId;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/// What people are told of and how, with every field filled.
final class NotificationSamples {

    static final NotificationView NOTICE =
            new NotificationView(
                    new NoticeId(9),
                    NoticeKind.ASSIGNMENT,
                    new NoticeSubject("alarm", 42),
                    Severity.MAJOR,
                    "alarm.assigned",
                    Map.of("by", "Ana"),
                    NOON,
                    NOON.plusSeconds(60));

    static final NotificationPreferencesView PREFERENCES =
            new NotificationPreferencesView(
                    List.of(Severity.CRITICAL, Severity.MAJOR),
                    List.of("lock_battery"),
                    List.of(new LocationId(1)),
                    List.of(NoticeKind.ASSIGNMENT, NoticeKind.MENTION),
                    new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0), true),
                    true,
                    false,
                    true,
                    true,
                    3);

    static final TenantEvent.NotificationsRead READ =
            new TenantEvent.NotificationsRead(
                    List.of(new NoticeId(8), new NoticeId(9)), NOON.plusSeconds(60));

    private NotificationSamples() {}

    static Map<String, Object> states() {
        return Map.of("state/notification", NOTICE, "state/notification_preferences", PREFERENCES);
    }
}
