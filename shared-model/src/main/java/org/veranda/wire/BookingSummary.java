package org.veranda.wire;

import org.veranda.model.BookingId;
import org.veranda.model.booking.Booking;
import org.veranda.model.booking.BookingStatus;
import org.veranda.model.room.RoomId;

import java.util.List;
import java.util.stream.Stream;

/// A booking as everybody in the tenant may know it: without its guest.
public record BookingSummary(BookingId id, BookingStatus status, List<RoomId> roomIds) {

    public BookingSummary {
        roomIds = List.copyOf(roomIds);
    }

    public static BookingSummary of(Booking booking) {
        return new BookingSummary(
                booking.id(), booking.status(), Stream.ofNullable(booking.room()).toList());
    }
}
