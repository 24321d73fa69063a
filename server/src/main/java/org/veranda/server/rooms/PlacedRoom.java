package org.veranda.server.rooms;

import org.veranda.model.room.Property;
import org.veranda.model.room.Room;
import org.veranda.model.room.RoomId;
import org.veranda.wire.RoomDay;
import org.veranda.wire.RoomLabel;
import org.veranda.wire.RoomView;

import java.time.Instant;

/// A room with its name, its place, and what today's bookings mean for it.
record PlacedRoom(Room room, RoomLabel label, Reservation reservation) {

    RoomId id() {
        return room.id();
    }

    PlacedRoom with(Room changed) {
        return new PlacedRoom(changed, label, reservation);
    }

    PlacedRoom with(Reservation today) {
        return new PlacedRoom(room, label, today);
    }

    /// The room as clients see it; nothing raises alarms yet.
    RoomView view(Property property, Instant now) {
        RoomDay day = new RoomDay(reservation.flag(), reservation.queued(), null);
        return RoomView.of(room, label, day, property, now);
    }
}
