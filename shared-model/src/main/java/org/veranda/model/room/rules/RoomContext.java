package org.veranda.model.room.rules;

import org.jspecify.annotations.Nullable;
import org.veranda.model.RuleOverride;
import org.veranda.model.identity.Staff;
import org.veranda.model.room.BlockId;
import org.veranda.model.room.Property;

import java.time.Instant;
import java.util.List;

/// All that a decision about a room needs besides the room.
///
/// @param now when the command was made, which is what undo and holds are measured by
/// @param stays the bookings that have this room, in house or to come
/// @param alarm the room-blocking alarm that is open (dead lock, leak, fire, gas)
/// @param newBlock the id that a block made by this command gets
/// @param undoable the change that an `undo` speaks of
public record RoomContext(
        Property property,
        Staff by,
        Instant now,
        @Nullable RuleOverride override,
        List<AssignedStay> stays,
        @Nullable String alarm,
        BlockId newBlock,
        @Nullable RoomChange undoable) {

    public RoomContext {
        stays = List.copyOf(stays);
    }
}
