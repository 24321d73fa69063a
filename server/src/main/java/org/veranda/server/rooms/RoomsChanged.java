package org.veranda.server.rooms;

import org.veranda.model.room.Room;

import java.util.List;

/// Rooms of the current tenant changed, all in one transaction. Published inside it, on its thread, once what changed is
/// written and the rooms are locked: listen with a plain `@EventListener`.
public record RoomsChanged(List<Change> changes) {

    public RoomsChanged {
        changes = List.copyOf(changes);
    }

    /// One room before and after.
    public record Change(Room before, Room after) {}
}
