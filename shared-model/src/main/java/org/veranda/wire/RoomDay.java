package org.veranda.wire;

import org.jspecify.annotations.Nullable;
import org.veranda.model.room.ReservationFlag;

/// What others' affairs mean for a room today.
///
/// @param queued a guest waits for it
/// @param alarm the room-blocking alarm that is open
public record RoomDay(ReservationFlag reservation, boolean queued, @Nullable String alarm) {}
