package org.veranda.server.stays;

import org.veranda.model.room.rules.RoomEffect;
import org.veranda.wire.BookingView;
import org.veranda.wire.RoomView;

import java.util.List;
import java.util.Set;

/// What became of a booking command that was not refused.
///
/// @param changed false when there was nothing to change
/// @param rooms the rooms that followed
public record StayResult(
        BookingView booking, boolean changed, Set<RoomEffect> effects, List<RoomView> rooms) {

    public StayResult {
        effects = Set.copyOf(effects);
        rooms = List.copyOf(rooms);
    }
}
