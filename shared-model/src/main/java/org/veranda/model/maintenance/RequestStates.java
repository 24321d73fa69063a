package org.veranda.model.maintenance;

import org.jspecify.annotations.Nullable;
import org.veranda.model.RefusalCode;
import org.veranda.model.identity.Permission;
import org.veranda.model.identity.Worker;

import java.util.Objects;
import java.util.Set;

/// From which statuses each command is possible, for whom, and where it leads.
final class RequestStates {

    private RequestStates() {}

    /// Nothing when the command is possible.
    static @Nullable Objection objection(
            MaintenanceRequest request,
            MaintenanceCommand.Continuing command,
            MaintenanceContext context) {
        if (!from(command).contains(request.status())) {
            return new Objection(RefusalCode.WRONG_STATUS, "status", request.status().wire());
        }
        return switch (command) {
            case MaintenanceCommand.Assign _ ->
                    context.target() == null
                            ? new Objection(RefusalCode.NOT_ON_SHIFT, "to", "nobody who mends here")
                            : null;
            case MaintenanceCommand.Start _, MaintenanceCommand.Done _ ->
                    request.status() == RequestStatus.DONE ? null : ofAnother(request, context);
            case MaintenanceCommand.Verify _ -> ownWork(request, context);
            case MaintenanceCommand.Cancel _ ->
                    request.status() == RequestStatus.STARTED && !supervisor(context)
                            ? new Objection(
                                    RefusalCode.SUPERVISOR_ONLY, "status", request.status().wire())
                            : null;
        };
    }

    private static Set<RequestStatus> from(MaintenanceCommand.Continuing command) {
        return switch (command) {
            case MaintenanceCommand.Assign _ ->
                    Set.of(RequestStatus.REPORTED, RequestStatus.ASSIGNED, RequestStatus.STARTED);
            case MaintenanceCommand.Start _ ->
                    Set.of(
                            RequestStatus.REPORTED,
                            RequestStatus.ASSIGNED,
                            RequestStatus.STARTED,
                            RequestStatus.DONE);
            case MaintenanceCommand.Done _ -> Set.of(RequestStatus.STARTED, RequestStatus.DONE);
            case MaintenanceCommand.Verify _ -> Set.of(RequestStatus.DONE, RequestStatus.VERIFIED);
            case MaintenanceCommand.Cancel _ ->
                    Set.of(
                            RequestStatus.REPORTED,
                            RequestStatus.ASSIGNED,
                            RequestStatus.STARTED,
                            RequestStatus.CANCELLED);
        };
    }

    /// The request after a command that nothing stands against; itself when there is nothing to change.
    static MaintenanceRequest after(
            MaintenanceRequest request,
            MaintenanceCommand.Continuing command,
            MaintenanceContext context) {
        return switch (command) {
            case MaintenanceCommand.Assign _ -> assigned(request, context);
            case MaintenanceCommand.Start _ -> started(request, context);
            case MaintenanceCommand.Done(var note) ->
                    to(request, RequestStatus.DONE, Worker.of(context.by()), note, context);
            case MaintenanceCommand.Verify _ ->
                    to(request, RequestStatus.VERIFIED, request.doneBy(), null, context);
            case MaintenanceCommand.Cancel(var reason) ->
                    to(request, RequestStatus.CANCELLED, request.doneBy(), reason, context);
        };
    }

    private static MaintenanceRequest assigned(
            MaintenanceRequest request, MaintenanceContext context) {
        Worker target = Objects.requireNonNull(context.target());
        boolean same =
                request.status() == RequestStatus.ASSIGNED && target.equals(request.assignee());
        return same
                ? request
                : request.to(RequestStatus.ASSIGNED, target, null, null, context.now());
    }

    private static MaintenanceRequest started(
            MaintenanceRequest request, MaintenanceContext context) {
        if (request.status() == RequestStatus.STARTED) {
            return request;
        }
        Worker worker = request.assignee();
        return request.to(
                RequestStatus.STARTED,
                worker == null ? Worker.of(context.by()) : worker,
                null,
                null,
                context.now());
    }

    private static MaintenanceRequest to(
            MaintenanceRequest request,
            RequestStatus status,
            @Nullable Worker doneBy,
            @Nullable String said,
            MaintenanceContext context) {
        return request.status() == status
                ? request
                : request.to(status, request.assignee(), doneBy, said, context.now());
    }

    private static @Nullable Objection ofAnother(
            MaintenanceRequest request, MaintenanceContext context) {
        Worker assignee = request.assignee();
        return assignee == null || assignee.id().equals(context.by().id()) || supervisor(context)
                ? null
                : new Objection(RefusalCode.NOT_ASSIGNED, "assignee", assignee.name());
    }

    private static @Nullable Objection ownWork(
            MaintenanceRequest request, MaintenanceContext context) {
        Worker doer = request.doneBy();
        boolean asked = context.property().inspects() && request.status() == RequestStatus.DONE;
        return asked && doer != null && doer.id().equals(context.by().id())
                ? new Objection(RefusalCode.SAME_PERSON, "done_by", doer.name())
                : null;
    }

    private static boolean supervisor(MaintenanceContext context) {
        return context.by().may(Permission.ASSIGN_TASKS);
    }
}
