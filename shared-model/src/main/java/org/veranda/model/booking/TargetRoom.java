package org.veranda.model.booking;

import org.jspecify.annotations.Nullable;
import org.veranda.model.room.RoomId;
import org.veranda.model.room.RoomTypeId;

/// The room that a booking command speaks of.
///
/// @param free no other booking and no block has the room on the days in question
public record TargetRoom(RoomId id, @Nullable RoomTypeId type, boolean free) {}
