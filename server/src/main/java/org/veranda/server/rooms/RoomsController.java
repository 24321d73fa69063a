package org.veranda.server.rooms;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.veranda.model.identity.Permission;
import org.veranda.model.room.LocationId;
import org.veranda.model.room.RoomId;
import org.veranda.model.room.RoomStatus;
import org.veranda.model.room.RoomTypeId;
import org.veranda.server.identity.Actor;
import org.veranda.server.problem.OneOf;
import org.veranda.wire.HistoryEntry;
import org.veranda.wire.RoomView;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The HTTP resource of rooms, to look at; `PATCH …/status` is a door to commands.
@RestController
@RequestMapping("/api/v1")
class RoomsController {

    private static final int HISTORY = 100;

    private final RoomQueries rooms;
    private final Clock clock;

    RoomsController(RoomQueries rooms, Clock clock) {
        this.rooms = rooms;
        this.clock = clock;
    }

    @GetMapping("/rooms")
    ResponseEntity<Map<String, Object>> all(
            @RequestParam @Nullable String status,
            @RequestParam(name = "room_type_id") @Nullable RoomTypeId type,
            @RequestParam(name = "location_id") @Nullable LocationId location,
            @RequestParam @Nullable Integer paginate,
            @RequestParam @Nullable Integer page,
            @AuthenticationPrincipal Actor actor) {
        actor.require(Permission.VIEW_ROOMS);
        @Nullable RoomStatus wanted =
                OneOf.of("status", status, RoomStatus.values(), RoomStatus::wire);
        Stream<RoomView> found =
                rooms.all().stream()
                        .filter(room -> wanted == null || room.status() == wanted)
                        .filter(room -> type == null || room.roomType().id().equals(type))
                        .filter(room -> location == null || room.location().id().equals(location));
        return ResponseEntity.ok(Page.of(found.toList(), paginate, page));
    }

    /// A room close up.
    ///
    /// @param allowed the room commands that the caller may give now
    record OneRoom(@JsonUnwrapped RoomView room, List<String> allowed) {}

    @GetMapping("/rooms/{id}")
    Map<String, OneRoom> one(@PathVariable RoomId id, @AuthenticationPrincipal Actor actor) {
        actor.require(Permission.VIEW_ROOMS);
        Origin origin = Origin.of(actor, null, clock.instant(), null);
        return Map.of("data", new OneRoom(rooms.get(id), rooms.legal(id, origin)));
    }

    @GetMapping("/rooms/{id}/history")
    Map<String, List<HistoryEntry>> history(
            @PathVariable RoomId id, @AuthenticationPrincipal Actor actor) {
        actor.require(Permission.VIEW_ROOMS);
        return Map.of("data", rooms.history(id, HISTORY));
    }
}
