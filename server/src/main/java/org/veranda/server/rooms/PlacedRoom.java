package org.veranda.server.rooms;

import org.jspecify.annotations.Nullable;
import org.veranda.model.room.Property;
import org.veranda.model.room.Room;
import org.veranda.model.room.RoomId;
import org.veranda.wire.RoomDay;
import org.veranda.wire.RoomLabel;
import org.veranda.wire.RoomView;

import java.time.Instant;

/// A room with its name, its place, and what others' affairs mean for it.
///
/// @param alarm the type of an open alarm that keeps guests out of it
record PlacedRoom(Room room, RoomLabel label, Reservation reservation, @Nullable String alarm) {

    RoomId id() {
        return room.id();
    }

    PlacedRoom with(Room changed) {
        return new PlacedRoom(changed, label, reservation, alarm);
    }

    PlacedRoom with(Reservation today) {
        return new PlacedRoom(room, label, today, alarm);
    }

    /// The room as clients see it.
    RoomView view(Property property, Instant now) {
        RoomDay day = new RoomDay(reservation.flag(), reservation.queued(), alarm);
        return RoomView.of(room, label, day, property, now);
    }
}
