package org.veranda.server.maintenance;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.veranda.model.identity.Permission;
import org.veranda.model.identity.UserId;
import org.veranda.model.maintenance.RequestId;
import org.veranda.model.maintenance.RequestPriority;
import org.veranda.model.maintenance.RequestStatus;
import org.veranda.model.room.RoomId;
import org.veranda.server.history.ChangeLine;
import org.veranda.server.identity.Actor;
import org.veranda.server.problem.OneOf;
import org.veranda.server.rooms.Page;
import org.veranda.wire.MaintenanceRequestView;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// The HTTP resource of maintenance requests, to look at; changes are commands.
@RestController
@RequestMapping("/api/v1/maintenance/requests")
class MaintenanceController {

    private static final Duration KEPT = Duration.ofDays(1);

    private final MaintenanceQueries requests;

    MaintenanceController(MaintenanceQueries requests) {
        this.requests = requests;
    }

    /// @param open true for those that are neither verified nor cancelled
    /// @param over true for the last of those that are, the latest first, whatever else is asked for
    @GetMapping
    Map<String, Object> all(
            @RequestParam @Nullable String status,
            @RequestParam @Nullable String priority,
            @RequestParam(name = "room_id") @Nullable RoomId room,
            @RequestParam(name = "assignee_id") @Nullable UserId assignee,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(defaultValue = "false") boolean over,
            @RequestParam @Nullable Integer paginate,
            @RequestParam @Nullable Integer page,
            @AuthenticationPrincipal Actor actor) {
        actor.require(Permission.CREATE_MAINTENANCE_REQUEST);
        if (over) {
            return Page.of(requests.over(), paginate, page);
        }
        RequestFilter filter =
                new RequestFilter(
                        OneOf.of("status", status, RequestStatus.values(), RequestStatus::wire),
                        OneOf.of(
                                "priority",
                                priority,
                                RequestPriority.values(),
                                RequestPriority::wire),
                        room,
                        assignee,
                        open);
        return paginate == null
                ? Map.of("data", requests.find(filter))
                : Page.of(
                        requests.count(filter),
                        (limit, offset) -> requests.find(filter, limit, offset),
                        paginate,
                        page);
    }

    @GetMapping("/{id}")
    Map<String, MaintenanceRequestView> one(
            @PathVariable RequestId id, @AuthenticationPrincipal Actor actor) {
        actor.require(Permission.CREATE_MAINTENANCE_REQUEST);
        return Map.of("data", requests.get(id));
    }

    /// What was done to it, the newest first.
    @GetMapping("/{id}/history")
    Map<String, List<ChangeLine>> history(
            @PathVariable RequestId id, @AuthenticationPrincipal Actor actor) {
        actor.require(Permission.CREATE_MAINTENANCE_REQUEST);
        return Map.of("data", requests.history(id));
    }

    /// A photo never changes, so whoever has it need not ask again; nobody in between may keep it.
    @GetMapping(path = "/{id}/photos/{photo}", produces = MediaType.IMAGE_JPEG_VALUE)
    ResponseEntity<byte[]> photo(
            @PathVariable RequestId id,
            @PathVariable long photo,
            @AuthenticationPrincipal Actor actor) {
        actor.require(Permission.CREATE_MAINTENANCE_REQUEST);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.maxAge(KEPT).cachePrivate())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("request-%s-%d.jpg".formatted(id, photo))
                                .build()
                                .toString())
                .body(requests.photo(id, photo));
    }
}
