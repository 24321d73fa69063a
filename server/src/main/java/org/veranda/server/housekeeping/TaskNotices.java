package org.veranda.server.housekeeping;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.veranda.model.identity.Permission;
import org.veranda.model.identity.Role;
import org.veranda.model.identity.Staff;
import org.veranda.model.identity.UserId;
import org.veranda.model.identity.Worker;
import org.veranda.model.notification.NoticeKind;
import org.veranda.model.notification.NoticeSubject;
import org.veranda.model.task.TaskCommand;
import org.veranda.server.notifications.PersonalNotice;
import org.veranda.server.notifications.Recipients;
import org.veranda.wire.TaskView;

import java.util.Map;
import java.util.Set;

/// What of tasks is meant for certain people: who has to do one, and who is told when it is late.
@Component
class TaskNotices {

    private final ApplicationEventPublisher events;

    TaskNotices(ApplicationEventPublisher events) {
        this.events = events;
    }

    void recorded(TaskView task, TaskCommand command, Staff by) {
        Worker worker = task.assignee();
        boolean given =
                command instanceof TaskCommand.Assign || command instanceof TaskCommand.Reassign;
        if (given && worker != null) {
            publish(
                    task,
                    NoticeKind.ASSIGNMENT,
                    "task.assigned",
                    Map.of("title", title(task), "by", by.name()),
                    Recipients.user(worker.id()),
                    by.id());
        }
    }

    /// At half the time whoever has the task, then the supervisors, at the end the duty manager.
    @EventListener
    void on(TaskEscalated escalated) {
        TaskView task = escalated.task();
        Recipients to = next(task, escalated.percent());
        if (to != null) {
            publish(
                    task,
                    NoticeKind.ESCALATION,
                    "task.escalated",
                    Map.of("title", title(task)),
                    to,
                    null);
        }
    }

    private static @Nullable Recipients next(TaskView task, int percent) {
        Worker worker = task.assignee();
        if (percent >= 100) {
            return Recipients.roles(Set.of(Role.MANAGER));
        }
        if (percent >= 80) {
            return Recipients.roles(Set.of(Role.HK_SUPERVISOR));
        }
        return worker == null ? null : Recipients.user(worker.id());
    }

    private void publish(
            TaskView task,
            NoticeKind kind,
            String text,
            Map<String, String> parameters,
            Recipients to,
            @Nullable UserId by) {
        events.publishEvent(
                new PersonalNotice(
                        kind,
                        new NoticeSubject("task", task.id().value()),
                        null,
                        text,
                        parameters,
                        to,
                        Permission.VIEW_ROOMS,
                        by));
    }

    private static String title(TaskView task) {
        return task.roomName() == null ? task.title() : task.roomName() + ": " + task.title();
    }
}
