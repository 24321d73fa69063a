package org.veranda.server.rooms;

import org.veranda.model.room.Property;
import org.veranda.model.room.ReservationFlag;
import org.veranda.model.room.Room;

import java.util.List;

/// A business date began for all rooms of the current tenant. Published inside the transaction that ends the day before, on
/// its thread, once the rooms are written: listen with a plain `@EventListener`.
///
/// @param opening the property on the day that begins
public record RoomsRolled(List<OneRoom> rooms, Property opening, Origin origin) {

    public RoomsRolled {
        rooms = List.copyOf(rooms);
    }

    /// One room before and after, be they alike or not.
    ///
    /// @param flag what the bookings of the new day mean for it
    public record OneRoom(Room before, Room after, String name, ReservationFlag flag) {}
}
