package org.veranda.server.stays;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.veranda.model.BookingId;
import org.veranda.model.booking.BookingStatus;
import org.veranda.server.identity.Actor;
import org.veranda.server.problem.InvalidInputException;
import org.veranda.server.rooms.Page;
import org.veranda.wire.BookingView;

import java.time.LocalDate;
import java.util.Map;

/// The HTTP resource of bookings, to look at; changes are commands.
@RestController
@RequestMapping("/api/v1/bookings")
class BookingsController {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private final StayQueries stays;

    BookingsController(StayQueries stays) {
        this.stays = stays;
    }

    /// @param from those who stay on that day or later
    /// @param until those who arrive on that day or earlier
    @GetMapping
    Map<String, Object> all(
            @RequestParam @Nullable String status,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate until,
            @RequestParam @Nullable Integer paginate,
            @RequestParam @Nullable Integer page,
            @AuthenticationPrincipal Actor actor) {
        return Page.of(
                stays.find(wanted(status), day("from", from), day("until", until), actor),
                paginate,
                page);
    }

    @GetMapping("/{id}")
    Map<String, BookingView> one(@PathVariable BookingId id, @AuthenticationPrincipal Actor actor) {
        return Map.of("data", stays.get(id, actor));
    }

    private static @Nullable LocalDate day(String name, @Nullable LocalDate day) {
        if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
            throw new InvalidInputException(
                    name,
                    "The day must be of the years %d to %d.".formatted(FIRST_YEAR, LAST_YEAR));
        }
        return day;
    }

    private static @Nullable BookingStatus wanted(@Nullable String status) {
        try {
            return status == null ? null : BookingStatus.of(status);
        } catch (IllegalArgumentException unknown) {
            throw new InvalidInputException(
                    "status", "'%s' is not a status of bookings.".formatted(status));
        }
    }
}
