package org.veranda.server.stays;

import org.veranda.model.booking.Booking;
import org.veranda.model.room.RoomId;
import org.veranda.wire.BookingSummary;
import org.veranda.wire.BookingView;

import java.util.List;

/// Bookings as clients see them: with the guest, and without.
final class BookingViews {

    private BookingViews() {}

    static BookingView of(Booking booking) {
        return new BookingView(
                booking.id(),
                booking.reference(),
                booking.status(),
                rooms(booking),
                booking.room(),
                booking.roomType(),
                booking.guestName(),
                booking.party(),
                booking.arrival(),
                booking.departure(),
                booking.arrivalTime(),
                booking.roomLocked(),
                booking.walkIn(),
                booking.advanceCheckedIn(),
                booking.preRegistered(),
                booking.queued(),
                booking.shareGroup(),
                booking.optionUntil(),
                booking.stayedFrom(),
                booking.note(),
                booking.version());
    }

    static BookingSummary summary(Booking booking) {
        return new BookingSummary(booking.id(), booking.status(), rooms(booking));
    }

    private static List<RoomId> rooms(Booking booking) {
        RoomId room = booking.room();
        return room == null ? List.of() : List.of(room);
    }
}
