package org.veranda.server.layout;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.veranda.model.identity.Permission;
import org.veranda.model.room.RoomTypeId;
import org.veranda.server.identity.Actor;
import org.veranda.wire.RoomTypeView;

import java.util.List;
import java.util.Map;

/// The HTTP resource of room types.
@RestController
@RequestMapping("/api/v1/room-types")
class RoomTypesController {

    private final LayoutService layout;

    RoomTypesController(LayoutService layout) {
        this.layout = layout;
    }

    /// What is asked of a room type.
    record RoomTypeBody(
            @NotBlank @Size(max = 100) String name,
            @Nullable @Size(min = 1, max = 20) String code,
            @Nullable Integer sortOrder) {

        int order() {
            return sortOrder == null ? 0 : sortOrder;
        }
    }

    @GetMapping
    Map<String, List<RoomTypeView>> all(@AuthenticationPrincipal Actor actor) {
        actor.require(Permission.VIEW_ROOMS);
        return Map.of("data", layout.roomTypes());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, RoomTypeView> add(
            @Valid @RequestBody RoomTypeBody body, @AuthenticationPrincipal Actor actor) {
        actor.require(Permission.MANAGE_ROOMS);
        return Map.of("data", layout.addRoomType(body.name(), body.code(), body.order()));
    }

    @PutMapping("/{id}")
    Map<String, RoomTypeView> change(
            @PathVariable RoomTypeId id,
            @Valid @RequestBody RoomTypeBody body,
            @AuthenticationPrincipal Actor actor) {
        actor.require(Permission.MANAGE_ROOMS);
        RoomTypeView type = new RoomTypeView(id, body.name(), body.code(), body.order());
        return Map.of("data", layout.changeRoomType(type));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable RoomTypeId id, @AuthenticationPrincipal Actor actor) {
        actor.require(Permission.MANAGE_ROOMS);
        layout.removeRoomType(id);
    }
}
