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
    private final Map<RoomId, Integer> commands = new HashMap<>();

    void begin(UUID command, Set<RoomId> about) {
        settle(command);
        rooms.put(command, about);
        about.forEach(room -> commands.merge(room, 1, Integer::sum));
    }

    /// The rooms that it was about; none when it was settled before.
    Set<RoomId> settle(UUID command) {
        Set<RoomId> about = rooms.remove(command);
        if (about == null) {
            return Set.of();
        }
        about.forEach(room ->
                commands.computeIfPresent(room, (_, count) -> count == 1 ? null : count - 1));
        return about;
    }

    boolean about(RoomId room) {
        return commands.containsKey(room);
    }

    int size() {
        return rooms.size();
    }
}
