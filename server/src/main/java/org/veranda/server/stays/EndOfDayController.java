package org.veranda.server.stays;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.veranda.model.identity.Permission;
import org.veranda.server.identity.Actor;
import org.veranda.server.rooms.Origin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/// Closing the business date by hand.
@RestController
class EndOfDayController {

    private final EndOfDay endOfDay;
    private final Clock clock;

    EndOfDayController(EndOfDay endOfDay, Clock clock) {
        this.endOfDay = endOfDay;
        this.clock = clock;
    }

    /// The day to be closed: naming it makes it safe to ask twice.
    record DayBody(@NotNull LocalDate businessDate) {}

    @PostMapping("/api/v1/property/end-of-day")
    Map<String, DayClosed> close(
            @Valid @RequestBody DayBody body, @AuthenticationPrincipal Actor actor) {
        actor.require(Permission.OVERRIDE_STAY_RULES);
        Origin origin = Origin.of(actor, null, clock.instant(), null);
        return Map.of("data", endOfDay.close(body.businessDate(), origin));
    }
}
