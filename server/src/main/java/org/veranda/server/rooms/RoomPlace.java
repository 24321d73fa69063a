package org.veranda.server.rooms;

import org.veranda.model.room.LocationId;
import org.veranda.model.room.Occupancy;
import org.veranda.model.room.Service;

/// What others need to know of a room in which something is.
public record RoomPlace(
        LocationId location, Occupancy occupancy, Service service, boolean attendantInside) {}
