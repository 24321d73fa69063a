package org.veranda.server.maintenance;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.veranda.model.identity.Permission;
import org.veranda.model.identity.Staff;
import org.veranda.model.maintenance.MaintenanceCommand;
import org.veranda.model.notification.NoticeKind;
import org.veranda.model.notification.NoticeSubject;
import org.veranda.server.notifications.PersonalNotice;
import org.veranda.server.notifications.Recipients;
import org.veranda.wire.MaintenanceRequestView;

import java.util.Map;

/// What of requests is meant for certain people: who has to mend it, and who was named in what was written about it.
@Component
class RequestNotices {

    private static final int LONGEST_TITLE = 200;

    private final ApplicationEventPublisher events;

    RequestNotices(ApplicationEventPublisher events) {
        this.events = events;
    }

    void reported(MaintenanceRequestView request, Staff by) {
        mentioned(request, request.description(), by);
    }

    void changed(MaintenanceRequestView request, MaintenanceCommand.Continuing command, Staff by) {
        switch (command) {
            case MaintenanceCommand.Assign(var to) ->
                    publish(
                            request,
                            NoticeKind.ASSIGNMENT,
                            "maintenance.assigned",
                            Map.of("by", by.name(), "title", title(request)),
                            Recipients.user(to),
                            by);
            case MaintenanceCommand.Done(var note) -> mentioned(request, note, by);
            case MaintenanceCommand.Cancel(var reason) -> mentioned(request, reason, by);
            case MaintenanceCommand.Start _, MaintenanceCommand.Verify _ -> {}
        }
    }

    private void mentioned(MaintenanceRequestView request, @Nullable String text, Staff by) {
        if (text != null) {
            publish(
                    request,
                    NoticeKind.MENTION,
                    "maintenance.mentioned",
                    Map.of("by", by.name(), "title", title(request), "text", text),
                    Recipients.namedIn(text),
                    by);
        }
    }

    private void publish(
            MaintenanceRequestView request,
            NoticeKind kind,
            String text,
            Map<String, String> parameters,
            Recipients to,
            Staff by) {
        events.publishEvent(
                new PersonalNotice(
                        kind,
                        new NoticeSubject("maintenance", request.id().value()),
                        null,
                        text,
                        parameters,
                        to,
                        Permission.CREATE_MAINTENANCE_REQUEST,
                        by.id()));
    }

    private static String title(MaintenanceRequestView request) {
        String title = request.roomName() + ": " + request.description();
        return title.length() <= LONGEST_TITLE
                ? title
                : title.substring(0, LONGEST_TITLE - 1) + "…";
    }
}
