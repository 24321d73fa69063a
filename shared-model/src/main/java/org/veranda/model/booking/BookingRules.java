package org.veranda.model.booking;

import org.veranda.model.BookingId;
import org.veranda.model.Decision;
import org.veranda.model.Refusal;
import org.veranda.model.RefusalCode;

import java.util.List;

/// What may happen to a booking, and what becomes of it. Pure, as the rules of rooms are.
public final class BookingRules {

    private BookingRules() {}

    /// A new booking, or why not.
    public static Decision<Booking> open(
            BookingId id, BookingCommand.Opening command, BookingContext context) {
        return new Decision.Refused<>(
                new Refusal(
                        RefusalCode.INVALID,
                        "booking",
                        "none",
                        command.command(),
                        "",
                        List.of(),
                        List.of()));
    }

    /// The booking after the command, or why not. A change raises the version by one.
    public static Decision<Booking> decide(
            Booking booking, BookingCommand.Continuing command, BookingContext context) {
        return new Decision.Unchanged<>(booking);
    }

    /// The names of the commands that this user may give now.
    public static List<String> legal(Booking booking, BookingContext context) {
        return List.of();
    }
}
