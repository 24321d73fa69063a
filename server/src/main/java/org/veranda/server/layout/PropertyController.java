package org.veranda.server.layout;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.veranda.model.identity.Permission;
import org.veranda.model.room.AgeRule;
import org.veranda.model.room.Property;
import org.veranda.model.room.ReadySet;
import org.veranda.server.identity.Actor;
import org.veranda.wire.PropertyView;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;

/// The settings of the caller's resort.
@RestController
@RequestMapping("/api/v1/property")
class PropertyController {

    private final PropertySettings settings;

    PropertyController(PropertySettings settings) {
        this.settings = settings;
    }

    /// What shall be different; what is missing stays. An age rule of 0 days ends it.
    record PropertyBody(
            @Nullable @Size(min = 1, max = 120) String name,
            @Nullable ZoneId timeZone,
            @Nullable ReadySet readySet,
            @Nullable Boolean inspects,
            @Nullable LocalTime checkInTime,
            @Nullable LocalTime checkOutTime,
            @Nullable LocalTime endOfDay,
            @Nullable AgeRule ageRule) {

        Property on(Property now) {
            return new Property(
                    Objects.requireNonNullElse(name, now.name()),
                    Objects.requireNonNullElse(timeZone, now.timeZone()),
                    now.businessDate(),
                    Objects.requireNonNullElse(readySet, now.readySet()),
                    Objects.requireNonNullElse(inspects, now.inspects()),
                    Objects.requireNonNullElse(checkInTime, now.checkInTime()),
                    Objects.requireNonNullElse(checkOutTime, now.checkOutTime()),
                    Objects.requireNonNullElse(endOfDay, now.endOfDay()),
                    ageRule == null ? now.ageRule() : ageRule.days() == 0 ? null : ageRule);
        }
    }

    @GetMapping
    Map<String, PropertyView> show(@AuthenticationPrincipal Actor actor) {
        actor.require(Permission.VIEW_ROOMS);
        return Map.of("data", settings.current());
    }

    @PatchMapping
    Map<String, PropertyView> change(
            @Valid @RequestBody PropertyBody body, @AuthenticationPrincipal Actor actor) {
        actor.require(Permission.MANAGE_ROOMS);
        return Map.of("data", settings.change(body::on));
    }
}
