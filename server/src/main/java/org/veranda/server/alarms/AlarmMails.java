package org.veranda.server.alarms;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.veranda.model.notification.AlarmNews;
import org.veranda.server.notifications.AlarmMail;
import org.veranda.server.notifications.RaisedAlarm;
import org.veranda.wire.AlarmView;

/// Hands alarms that begin to whoever mails about them.
@Component
class AlarmMails {

    private final AlarmMail mail;

    AlarmMails(AlarmMail mail) {
        this.mail = mail;
    }

    @EventListener
    void on(AlarmsChanged changed) {
        mail.raised(
                changed.changes().stream()
                        .filter(AlarmsChanged.Change::began)
                        .map(change -> raised(change.alarm()))
                        .toList());
    }

    private static RaisedAlarm raised(AlarmView alarm) {
        String title = alarm.message() == null ? alarm.alarmType() : alarm.message();
        return new RaisedAlarm(
                new AlarmNews(
                        alarm.severity(),
                        alarm.alarmType(),
                        alarm.locationId(),
                        alarm.phase().hidden()),
                title);
    }
}
