package org.veranda.wire;

import org.veranda.model.room.RoomTypeId;

/// A room type as a room names it.
public record RoomTypeRef(RoomTypeId id, String name) {}
