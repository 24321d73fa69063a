package org.veranda.server.rooms;

import org.jspecify.annotations.Nullable;
import org.veranda.model.room.LocationId;
import org.veranda.model.room.RoomTypeId;

/// What an administrator says of a room: its name, kind and place.
public record RoomDraft(
        String name, RoomTypeId type, LocationId location, @Nullable String floor) {}
