package org.veranda.desktop.store;

import org.veranda.model.room.RoomId;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// The commands of this console whose outcome is not known or not shown yet, and the rooms they
/// are about.
final class Pending {

    private final Map<UUID, Set<RoomId>> rooms = new HashMap<>();

    void begin(UUID command, Set<RoomId> about) {
        rooms.put(command, about);
    }

    /// The rooms that it was about; none when it was settled before.
    Set<RoomId> settle(UUID command) {
        Set<RoomId> about = rooms.remove(command);
        return about == null ? Set.of() : about;
    }

    boolean about(RoomId room) {
        return rooms.values().stream().anyMatch(about -> about.contains(room));
    }

    int size() {
        return rooms.size();
    }
}
