package org.veranda.server.rooms;

import org.veranda.model.BookingId;
import org.veranda.model.room.RoomId;

import java.util.List;

/// A command took the room from these bookings; told within its transaction.
public record RoomTaken(RoomId room, List<BookingId> from, Origin origin) {

    public RoomTaken {
        from = List.copyOf(from);
    }
}
