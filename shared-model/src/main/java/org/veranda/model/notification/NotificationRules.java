package org.veranda.model.notification;

import org.jspecify.annotations.Nullable;
import org.veranda.model.alarm.Severity;
import org.veranda.model.identity.Permission;

import java.time.LocalTime;
import java.util.Set;

/// Who is told of what, and how. Pure: the server and a console decide alike.
public final class NotificationRules {

    private NotificationRules() {}

    /// How somebody is told of an alarm. A copy comes at any hour; what the hours silence is sound, pop-up and mail. What
    /// is hidden on purpose is only copied.
    ///
    /// @param now the time at the property
    public static Delivery ofAlarm(
            NotificationPreferences wanted,
            AlarmNews alarm,
            LocalTime now,
            Set<Permission> permissions) {
        if (!permissions.contains(Permission.VIEW_ALARMS) || !wanted.want(alarm)) {
            return Delivery.NONE;
        }
        if (alarm.hidden()) {
            return new Delivery(true, false, false, MailTime.NEVER);
        }
        boolean quiet = isQuiet(wanted, alarm.severity(), now, permissions);
        return new Delivery(
                true,
                wanted.sound() && !quiet && alarm.severity().sounds(),
                wanted.popup() && !quiet,
                mail(wanted.mail(), quiet));
    }

    /// How somebody is told of what is meant for them. That a critical alarm was left lying is mailed whatever they
    /// prefer: it has to leave the console.
    ///
    /// @param severity of the alarm that it is about, if it is about one
    public static Delivery ofNotice(
            NotificationPreferences wanted,
            NoticeKind kind,
            @Nullable Severity severity,
            LocalTime now,
            Set<Permission> permissions) {
        boolean quiet = isQuiet(wanted, severity, now, permissions);
        if (kind == NoticeKind.ESCALATION && severity == Severity.CRITICAL) {
            boolean loud = !quiet;
            return new Delivery(
                    true, wanted.sound() && loud, wanted.popup() && loud, mail(true, quiet));
        }
        if (!wanted.notices().contains(kind)) {
            return new Delivery(true, false, false, MailTime.NEVER);
        }
        return new Delivery(
                true,
                wanted.sound() && !quiet,
                wanted.popup() && !quiet,
                mail(wanted.mail(), quiet));
    }

    /// Whether quiet hours may silence even what is critical: only for those who are not asked to act on alarms.
    public static boolean maySilenceCritical(Set<Permission> permissions) {
        return !permissions.contains(Permission.ACKNOWLEDGE_ALARMS);
    }

    private static boolean isQuiet(
            NotificationPreferences wanted,
            @Nullable Severity severity,
            LocalTime now,
            Set<Permission> permissions) {
        QuietHours hours = wanted.quietHours();
        if (hours == null || !hours.cover(now)) {
            return false;
        }
        return severity != Severity.CRITICAL
                || (hours.criticalToo() && maySilenceCritical(permissions));
    }

    private static MailTime mail(boolean wanted, boolean quiet) {
        if (!wanted) {
            return MailTime.NEVER;
        }
        return quiet ? MailTime.AFTER_QUIET_HOURS : MailTime.AT_ONCE;
    }
}
