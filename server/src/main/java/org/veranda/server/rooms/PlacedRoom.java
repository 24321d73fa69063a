package org.veranda.server.rooms;

import org.jspecify.annotations.Nullable;
import org.veranda.model.room.Room;
import org.veranda.model.room.RoomId;
import org.veranda.wire.LocationRef;
import org.veranda.wire.RoomTypeRef;

/// A room with its name, its place, and what today's bookings mean for it.
record PlacedRoom(
        Room room,
        String name,
        RoomTypeRef type,
        LocationRef location,
        @Nullable String floor,
        Reservation reservation) {

    RoomId id() {
        return room.id();
    }

    PlacedRoom with(Room changed) {
        return new PlacedRoom(changed, name, type, location, floor, reservation);
    }

    PlacedRoom with(Reservation today) {
        return new PlacedRoom(room, name, type, location, floor, today);
    }
}
