package org.veranda.wire;

import org.jspecify.annotations.Nullable;

/// What a room is called and where it is: all of it that no command changes.
public record RoomLabel(
        String name, RoomTypeRef roomType, LocationRef location, @Nullable String floor) {}
