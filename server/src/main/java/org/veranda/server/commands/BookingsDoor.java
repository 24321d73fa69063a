package org.veranda.server.commands;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.veranda.model.BookingId;
import org.veranda.model.booking.BookingCommand;
import org.veranda.server.identity.Actor;
import org.veranda.server.outcomes.Effect;
import org.veranda.server.problem.PreconditionFailedException;
import org.veranda.server.problem.RefusedException;
import org.veranda.server.rooms.Origin;
import org.veranda.server.stays.StayQueries;
import org.veranda.server.stays.StayService;
import org.veranda.wire.BookingView;
import org.veranda.wire.Command;
import org.veranda.wire.CommandOutcome;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/// Making a booking, checking in and checking out over REST.
@RestController
@RequestMapping("/api/v1/bookings")
class BookingsDoor {

    private final Door door;
    private final Dispatch dispatch;
    private final StayService stays;
    private final StayQueries queries;

    BookingsDoor(Door door, Dispatch dispatch, StayService stays, StayQueries queries) {
        this.door = door;
        this.dispatch = dispatch;
        this.stays = stays;
        this.queries = queries;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, BookingView> create(
            @Valid @RequestBody NewBookingBody body,
            HttpServletRequest request,
            @AuthenticationPrincipal Actor actor) {
        Command command = new Command.NewBooking(body.command());
        CommandOutcome outcome =
                door.enter(request, actor, body, origin -> dispatch.perform(command, origin));
        Long created = ((CommandOutcome.Accepted) outcome).created();
        return Map.of("data", queries.get(new BookingId(Objects.requireNonNull(created)), actor));
    }

    @PostMapping("/{id}/check-in")
    Map<String, BookingView> checkIn(
            @PathVariable BookingId id,
            HttpServletRequest request,
            @AuthenticationPrincipal Actor actor) {
        return go(id, new BookingCommand.CheckIn(), request, actor);
    }

    @PostMapping("/{id}/check-out")
    Map<String, BookingView> checkOut(
            @PathVariable BookingId id,
            HttpServletRequest request,
            @AuthenticationPrincipal Actor actor) {
        return go(id, new BookingCommand.CheckOut(), request, actor);
    }

    private Map<String, BookingView> go(
            BookingId id,
            BookingCommand.Continuing command,
            HttpServletRequest request,
            Actor actor) {
        queries.get(id, actor);
        Long version = Door.version(request);
        Function<Origin, Effect> work =
                origin -> {
                    long now = stays.lock(id);
                    if (version != null && version != now) {
                        throw new PreconditionFailedException(
                                "Booking %s is at version %d, not %d.".formatted(id, now, version));
                    }
                    return dispatch.perform(new Command.OnBooking(id, command), origin);
                };
        try {
            door.enter(request, actor, command.command(), work);
        } catch (RefusedException refused) {
            throw conflict(refused);
        }
        return Map.of("data", queries.get(id, actor));
    }

    /// Whatever rule it was, the booking is not in a state for it; only who may not is told so.
    private static RefusedException conflict(RefusedException refused) {
        return switch (refused.refusal().code()) {
            case NOT_PERMITTED -> refused;
            default -> RefusedException.conflict(refused.refusal(), refused.current());
        };
    }
}
