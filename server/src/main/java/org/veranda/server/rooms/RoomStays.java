package org.veranda.server.rooms;

import org.veranda.model.BookingId;
import org.veranda.model.room.RoomId;
import org.veranda.model.room.rules.AssignedStay;

import java.util.Collection;
import java.util.List;

/// What rooms need to know of bookings; the stays feature answers it, within the same transaction.
public interface RoomStays {

    /// The bookings that have this room, in house or to come.
    List<AssignedStay> of(RoomId room);

    /// What today's bookings mean for this room.
    Reservation today(RoomId room);

    /// Locks bookings that a command is about to take the room from: bookings are locked before rooms.
    void lock(Collection<BookingId> bookings);
}
