package org.veranda.wire;

import org.veranda.model.BookingId;
import org.veranda.model.booking.BookingStatus;
import org.veranda.model.room.RoomId;

import java.util.List;

/// A booking as everybody in the tenant may know it: without its guest.
public record BookingSummary(BookingId id, BookingStatus status, List<RoomId> roomIds) {

    public BookingSummary {
        roomIds = List.copyOf(roomIds);
    }
}
