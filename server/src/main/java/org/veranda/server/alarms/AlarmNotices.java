package org.veranda.server.alarms;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.veranda.model.identity.Permission;
import org.veranda.model.identity.Role;
import org.veranda.model.notification.NoticeKind;
import org.veranda.model.notification.NoticeSubject;
import org.veranda.server.notifications.PersonalNotice;
import org.veranda.server.notifications.Recipients;
import org.veranda.wire.AlarmView;

import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// What of alarms is meant for certain people: who has to look after one, who was named in a comment, and who is next in
/// line when nobody acknowledges.
@Component
class AlarmNotices {

    private final ApplicationEventPublisher events;

    AlarmNotices(ApplicationEventPublisher events) {
        this.events = events;
    }

    @EventListener
    void on(AlarmsChanged changed) {
        changed.changes().forEach(this::tell);
    }

    @EventListener
    void on(AlarmEscalated escalated) {
        AlarmView alarm = escalated.alarm();
        events.publishEvent(
                new PersonalNotice(
                        NoticeKind.ESCALATION,
                        subject(alarm),
                        alarm.severity(),
                        "alarm.escalated",
                        Map.of("title", title(alarm)),
                        Recipients.roles(next(escalated.step())),
                        Permission.ACKNOWLEDGE_ALARMS,
                        null));
    }

    private void tell(AlarmsChanged.Change change) {
        AlarmView alarm = change.alarm();
        if (change.command().equals("alarm.assign") && alarm.assignee() != null) {
            publish(
                    change,
                    NoticeKind.ASSIGNMENT,
                    "alarm.assigned",
                    Recipients.user(alarm.assignee().id()));
        }
        if (change.command().equals("alarm.comment")) {
            publish(
                    change,
                    NoticeKind.MENTION,
                    "alarm.mentioned",
                    Recipients.namedIn(Objects.requireNonNullElse(change.text(), "")));
        }
    }

    private void publish(AlarmsChanged.Change change, NoticeKind kind, String text, Recipients to) {
        AlarmView alarm = change.alarm();
        Map<String, String> parameters =
                change.text() == null
                        ? Map.of("title", title(alarm), "by", change.by().name())
                        : Map.of(
                                "title",
                                title(alarm),
                                "by",
                                change.by().name(),
                                "text",
                                change.text());
        events.publishEvent(
                new PersonalNotice(
                        kind,
                        subject(alarm),
                        alarm.severity(),
                        text,
                        parameters,
                        to,
                        Permission.VIEW_ALARMS,
                        change.by().id()));
    }

    private static Set<Role> next(int step) {
        return switch (step) {
            case 1 -> EnumSet.of(Role.HK_SUPERVISOR, Role.MAINTENANCE);
            case 2 -> EnumSet.of(Role.MANAGER);
            default -> EnumSet.of(Role.RESORT_ADMIN);
        };
    }

    private static NoticeSubject subject(AlarmView alarm) {
        return new NoticeSubject("alarm", alarm.id().value());
    }

    private static String title(AlarmView alarm) {
        return alarm.message() == null ? alarm.alarmType() : alarm.message();
    }
}
