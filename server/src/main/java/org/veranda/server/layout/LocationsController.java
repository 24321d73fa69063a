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
import org.veranda.model.room.LocationId;
import org.veranda.server.identity.Actor;
import org.veranda.wire.LocationView;

import java.util.List;
import java.util.Map;

/// The HTTP resource of locations.
@RestController
@RequestMapping("/api/v1/locations")
class LocationsController {

    private final LayoutService layout;

    LocationsController(LayoutService layout) {
        this.layout = layout;
    }

    /// What is asked of a location.
    record LocationBody(@NotBlank @Size(max = 100) String name, @Nullable Integer sortOrder) {

        int order() {
            return sortOrder == null ? 0 : sortOrder;
        }
    }

    @GetMapping
    Map<String, List<LocationView>> all(@AuthenticationPrincipal Actor actor) {
        actor.require(Permission.VIEW_ROOMS);
        return Map.of("data", layout.locations());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, LocationView> add(
            @Valid @RequestBody LocationBody body, @AuthenticationPrincipal Actor actor) {
        actor.require(Permission.MANAGE_ROOMS);
        return Map.of("data", layout.addLocation(body.name(), body.order()));
    }

    @PutMapping("/{id}")
    Map<String, LocationView> change(
            @PathVariable LocationId id,
            @Valid @RequestBody LocationBody body,
            @AuthenticationPrincipal Actor actor) {
        actor.require(Permission.MANAGE_ROOMS);
        LocationView location = new LocationView(id, body.name(), body.order());
        return Map.of("data", layout.changeLocation(location));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable LocationId id, @AuthenticationPrincipal Actor actor) {
        actor.require(Permission.MANAGE_ROOMS);
        layout.removeLocation(id);
    }
}
