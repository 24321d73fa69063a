package org.veranda.model.booking;

import org.veranda.model.BookingId;
import org.veranda.model.room.RoomId;

import java.time.LocalDate;
import java.util.List;

/// One typical command of each kind, by which it is found out what is legal.
final class TypicalBookingCommands {

    private static final String REASON = "to be given";

    private TypicalBookingCommands() {}

    /// Those that need no other room than the booking's own.
    static List<BookingCommand.Continuing> inPlace(Booking booking, BookingContext context) {
        LocalDate today = context.property().businessDate();
        return List.of(
                new BookingCommand.Confirm(),
                new BookingCommand.OptionExpire(),
                new BookingCommand.Unassign(),
                new BookingCommand.AdvanceCheckIn(),
                new BookingCommand.Queue(null),
                new BookingCommand.Unqueue(),
                new BookingCommand.CheckIn(),
                new BookingCommand.NoShow(),
                new BookingCommand.ReinstateNoShow(),
                new BookingCommand.Cancel(REASON),
                new BookingCommand.ReinstateCancel(),
                new BookingCommand.Extend(booking.departure().plusDays(1)),
                new BookingCommand.Shorten(today),
                new BookingCommand.ReverseCheckIn(null),
                new BookingCommand.CheckOut(),
                new BookingCommand.Reinstate());
    }

    /// Those that need some other room.
    static List<BookingCommand.Continuing> elsewhere(RoomId other) {
        return List.of(
                new BookingCommand.Assign(other),
                new BookingCommand.Move(other, REASON, null),
                new BookingCommand.Swap(new BookingId(0)));
    }
}
