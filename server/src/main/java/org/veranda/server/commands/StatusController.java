package org.veranda.server.commands;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.veranda.model.identity.Permission;
import org.veranda.model.room.RoomId;
import org.veranda.model.room.RoomStatus;
import org.veranda.server.identity.Actor;
import org.veranda.server.outcomes.Effect;
import org.veranda.server.problem.ForbiddenException;
import org.veranda.server.problem.InvalidInputException;
import org.veranda.server.rooms.RoomQueries;
import org.veranda.wire.RoomView;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/// `PATCH /api/v1/rooms/{id}/status`: the old clients' way to change a room.
@RestController
class StatusController {

    private final Door door;
    private final StatusTranslation translation;
    private final RoomQueries rooms;

    StatusController(Door door, StatusTranslation translation, RoomQueries rooms) {
        this.door = door;
        this.translation = translation;
        this.rooms = rooms;
    }

    /// The word that the room's status shall be.
    record StatusBody(@Nullable String status) {}

    /// The room as it is now, with a word for people.
    record StatusAnswer(@JsonUnwrapped RoomView room, String message) {}

    @PatchMapping("/api/v1/rooms/{id}/status")
    Map<String, StatusAnswer> change(
            @PathVariable RoomId id,
            @RequestBody StatusBody body,
            HttpServletRequest request,
            @AuthenticationPrincipal Actor actor) {
        RoomStatus wanted = permitted(id, body, actor);
        Long version = Door.version(request);
        AtomicReference<@Nullable RoomView> changed = new AtomicReference<>();
        door.enter(
                request,
                actor,
                wanted,
                origin -> {
                    changed.set(translation.change(id, wanted, version, origin));
                    return Effect.changed();
                });
        RoomView here = changed.get();
        // what was done before, and is only answered again, changed nothing here
        RoomView room = here == null ? rooms.get(id) : here;
        String message =
                room.status() == wanted
                        ? "Room status updated successfully."
                        : "Room updated; it is %s until it is inspected."
                                .formatted(room.status().wire());
        return Map.of("data", new StatusAnswer(room, message));
    }

    /// Of a room that is not there nothing else is said, not even that the caller may not change it.
    private RoomStatus permitted(RoomId id, StatusBody body, Actor actor) {
        try {
            actor.require(Permission.UPDATE_ROOM_STATUS);
            return status(body.status());
        } catch (ForbiddenException | InvalidInputException refused) {
            rooms.get(id);
            throw refused;
        }
    }

    private static RoomStatus status(@Nullable String word) {
        return Arrays.stream(RoomStatus.values())
                .filter(status -> status.wire().equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidInputException(
                                "status",
                                "The status must be one of ready, cleaning,"
                                        + " awaiting-cleaning, checked-in, maintenance."));
    }
}
