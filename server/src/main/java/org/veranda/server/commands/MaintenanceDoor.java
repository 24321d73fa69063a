package org.veranda.server.commands;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.veranda.model.identity.Permission;
import org.veranda.model.identity.UserId;
import org.veranda.model.maintenance.MaintenanceCommand;
import org.veranda.model.maintenance.RequestId;
import org.veranda.server.identity.Actor;
import org.veranda.server.maintenance.MaintenanceQueries;
import org.veranda.server.maintenance.MaintenanceService;
import org.veranda.server.maintenance.Photo;
import org.veranda.server.outcomes.Effect;
import org.veranda.server.problem.PreconditionFailedException;
import org.veranda.wire.Command;
import org.veranda.wire.CommandOutcome;
import org.veranda.wire.MaintenanceRequestView;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Reporting what is broken, with photos or without, and what becomes of it, over REST.
@RestController
@RequestMapping("/api/v1/maintenance/requests")
class MaintenanceDoor {

    private final Door door;
    private final Dispatch dispatch;
    private final MaintenanceService maintenance;
    private final MaintenanceQueries queries;
    private final SentPhotos photos;

    MaintenanceDoor(
            Door door,
            Dispatch dispatch,
            MaintenanceService maintenance,
            MaintenanceQueries queries,
            SentPhotos photos) {
        this.door = door;
        this.dispatch = dispatch;
        this.maintenance = maintenance;
        this.queries = queries;
        this.photos = photos;
    }

    /// @param to the number of the user who gets it
    record AssignBody(UserId to) {}

    record DoneBody(@Nullable String note) {}

    record CancelBody(String reason) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, MaintenanceRequestView> report(
            @Valid @RequestBody ReportBody body,
            HttpServletRequest request,
            @AuthenticationPrincipal Actor actor) {
        return report(body, List.of(), request, actor);
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, MaintenanceRequestView> reportWithPhotos(
            @Valid @ModelAttribute ReportBody body,
            MultipartHttpServletRequest request,
            @AuthenticationPrincipal Actor actor) {
        actor.require(Permission.CREATE_MAINTENANCE_REQUEST);
        return report(body, photos.of(request), request, actor);
    }

    /// More photos of what was reported; the same permission as reporting.
    @PostMapping(path = "/{id}/photos", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, MaintenanceRequestView> addPhotos(
            @PathVariable RequestId id,
            MultipartHttpServletRequest request,
            @AuthenticationPrincipal Actor actor) {
        actor.require(Permission.CREATE_MAINTENANCE_REQUEST);
        queries.get(id);
        List<Photo> sent = photos.some(request);
        door.enter(
                request,
                actor,
                sent,
                origin -> {
                    sent.forEach(photo -> maintenance.add(id, photo, origin));
                    return Effect.changed();
                });
        return Map.of("data", queries.get(id));
    }

    @PostMapping("/{id}/assign")
    Map<String, MaintenanceRequestView> assign(
            @PathVariable RequestId id,
            @RequestBody AssignBody body,
            HttpServletRequest request,
            @AuthenticationPrincipal Actor actor) {
        return go(id, new MaintenanceCommand.Assign(body.to()), request, actor);
    }

    @PostMapping("/{id}/start")
    Map<String, MaintenanceRequestView> start(
            @PathVariable RequestId id,
            HttpServletRequest request,
            @AuthenticationPrincipal Actor actor) {
        return go(id, new MaintenanceCommand.Start(), request, actor);
    }

    @PostMapping("/{id}/done")
    Map<String, MaintenanceRequestView> done(
            @PathVariable RequestId id,
            @RequestBody(required = false) @Nullable DoneBody body,
            HttpServletRequest request,
            @AuthenticationPrincipal Actor actor) {
        String note = body == null ? null : body.note();
        return go(id, new MaintenanceCommand.Done(note), request, actor);
    }

    @PostMapping("/{id}/verify")
    Map<String, MaintenanceRequestView> verify(
            @PathVariable RequestId id,
            HttpServletRequest request,
            @AuthenticationPrincipal Actor actor) {
        return go(id, new MaintenanceCommand.Verify(), request, actor);
    }

    @PostMapping("/{id}/cancel")
    Map<String, MaintenanceRequestView> cancel(
            @PathVariable RequestId id,
            @RequestBody CancelBody body,
            HttpServletRequest request,
            @AuthenticationPrincipal Actor actor) {
        return go(id, new MaintenanceCommand.Cancel(body.reason()), request, actor);
    }

    private Map<String, MaintenanceRequestView> report(
            ReportBody body, List<Photo> sent, HttpServletRequest request, Actor actor) {
        CommandOutcome outcome =
                door.enter(
                        request,
                        actor,
                        List.of(body, sent),
                        origin ->
                                Effect.created(
                                        maintenance
                                                .report(body.command(), sent, origin)
                                                .id()
                                                .value()));
        Long created = ((CommandOutcome.Accepted) outcome).created();
        return Map.of("data", queries.get(new RequestId(Objects.requireNonNull(created))));
    }

    private Map<String, MaintenanceRequestView> go(
            RequestId id,
            MaintenanceCommand.Continuing command,
            HttpServletRequest request,
            Actor actor) {
        Long version = Door.version(request);
        door.enter(
                request,
                actor,
                command,
                origin -> {
                    long now = maintenance.lock(id);
                    if (version != null && version != now) {
                        throw new PreconditionFailedException(
                                "Maintenance request %s is at version %d, not %d."
                                        .formatted(id, now, version));
                    }
                    return dispatch.perform(new Command.OnRequest(id, command), origin);
                });
        return Map.of("data", queries.get(id));
    }
}
