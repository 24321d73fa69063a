package org.veranda.server.stays;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.veranda.model.identity.Permission;
import org.veranda.server.identity.Actor;
import org.veranda.server.problem.InvalidInputException;
import org.veranda.server.rooms.Origin;
import org.veranda.server.tenancy.Properties;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/// Closing the business date by hand, or all of them up to a day after a long time without the server.
@RestController
class EndOfDayController {

    private static final int MOST_DAYS = 366;

    private final EndOfDay endOfDay;
    private final Properties properties;
    private final Clock clock;

    EndOfDayController(EndOfDay endOfDay, Properties properties, Clock clock) {
        this.endOfDay = endOfDay;
        this.properties = properties;
        this.clock = clock;
    }

    /// The day to be closed: naming it makes it safe to ask twice. Its evening is early enough: who closes
    /// a day of tomorrow's date calls guests no-shows who have not had their day.
    ///
    /// @param through the last of several, which must be over
    record DayBody(@NotNull LocalDate businessDate, @Nullable LocalDate through) {}

    @PostMapping("/api/v1/property/end-of-day")
    Map<String, DayClosed> close(
            @Valid @RequestBody DayBody body, @AuthenticationPrincipal Actor actor) {
        actor.require(Permission.OVERRIDE_STAY_RULES);
        Origin origin = Origin.of(actor, null, clock.instant(), null);
        LocalDate first = body.businessDate();
        LocalDate last = last(first, body.through());
        DayClosed closed = endOfDay.closeByHand(first, origin);
        for (LocalDate day = first.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            closed = closed.then(endOfDay.closeByHand(day, origin));
        }
        return Map.of("data", closed);
    }

    private LocalDate last(LocalDate first, @Nullable LocalDate through) {
        LocalDate today = LocalDate.now(clock.withZone(properties.current().timeZone()));
        if (first.isAfter(today)) {
            throw new InvalidInputException(
                    "business_date",
                    "Cannot close %s before it has come: today is %s.".formatted(first, today));
        }
        if (through == null) {
            return first;
        }
        if (through.isBefore(first)) {
            throw new InvalidInputException(
                    "through", "The last day, %s, is before %s.".formatted(through, first));
        }
        if (!through.isBefore(today)) {
            throw new InvalidInputException(
                    "through",
                    "Only days that are over are closed together: today is %s.".formatted(today));
        }
        if (through.isAfter(first.plusDays(MOST_DAYS - 1))) {
            throw new InvalidInputException(
                    "through", "At most %d days are closed at once.".formatted(MOST_DAYS));
        }
        return through;
    }
}
