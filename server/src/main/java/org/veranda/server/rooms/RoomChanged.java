package org.veranda.server.rooms;

import org.veranda.model.room.Room;
import org.veranda.model.room.RoomCommand;
import org.veranda.model.room.rules.RoomEffect;

import java.util.Set;

/// A command changed this room; told within its transaction, the end of day aside.
public record RoomChanged(
        Room before, Room after, RoomCommand command, Set<RoomEffect> effects, Origin origin) {

    public RoomChanged {
        effects = Set.copyOf(effects);
    }
}
