package org.veranda.server.layout;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.veranda.model.identity.Permission;
import org.veranda.model.room.LocationId;
import org.veranda.model.room.RoomId;
import org.veranda.model.room.RoomTypeId;
import org.veranda.server.csv.ImportResult;
import org.veranda.server.identity.Actor;
import org.veranda.server.rooms.RoomDraft;
import org.veranda.wire.RoomView;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/// Adding, renaming, moving, removing and importing rooms.
@RestController
@RequestMapping("/api/v1/rooms")
class RoomEditController {

    private final LayoutService layout;
    private final RoomImport imports;

    RoomEditController(LayoutService layout, RoomImport imports) {
        this.layout = layout;
        this.imports = imports;
    }

    /// What is asked of a room.
    record RoomBody(
            @NotBlank @Size(max = 60) String name,
            @NotNull RoomTypeId roomTypeId,
            @NotNull LocationId locationId,
            @Nullable @Size(max = 20) String floor) {

        RoomDraft draft() {
            return new RoomDraft(name, roomTypeId, locationId, floor);
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, RoomView> add(
            @Valid @RequestBody RoomBody body, @AuthenticationPrincipal Actor actor) {
        actor.require(Permission.MANAGE_ROOMS);
        return Map.of("data", layout.addRooms(List.of(body.draft())).getFirst());
    }

    @PutMapping("/{id}")
    Map<String, RoomView> change(
            @PathVariable RoomId id,
            @Valid @RequestBody RoomBody body,
            @AuthenticationPrincipal Actor actor) {
        actor.require(Permission.MANAGE_ROOMS);
        return Map.of("data", layout.changeRoom(id, body.draft()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable RoomId id, @AuthenticationPrincipal Actor actor) {
        actor.require(Permission.MANAGE_ROOMS);
        layout.removeRoom(id);
    }

    @PostMapping(
            path = "/import",
            consumes = {"text/csv", "text/plain", "application/octet-stream"})
    Map<String, ImportResult> load(
            @RequestBody(required = false) byte @Nullable [] file,
            @RequestParam(name = "dry_run", defaultValue = "false") boolean dryRun,
            @AuthenticationPrincipal Actor actor) {
        actor.require(Permission.MANAGE_ROOMS);
        return Map.of("data", imports.load(file == null ? new byte[0] : file, dryRun));
    }

    @PostMapping(path = "/import", consumes = "multipart/form-data")
    Map<String, ImportResult> load(
            @RequestParam MultipartFile file,
            @RequestParam(name = "dry_run", defaultValue = "false") boolean dryRun,
            @AuthenticationPrincipal Actor actor)
            throws IOException {
        return load(file.getBytes(), dryRun, actor);
    }
}
