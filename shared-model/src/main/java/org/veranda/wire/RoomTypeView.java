package org.veranda.wire;

import org.jspecify.annotations.Nullable;
import org.veranda.model.room.RoomTypeId;

/// A room type as clients see it.
public record RoomTypeView(RoomTypeId id, String name, @Nullable String code, int sortOrder) {}
