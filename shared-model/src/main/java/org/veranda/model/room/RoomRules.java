package org.veranda.model.room;

import org.veranda.model.Decision;
import org.veranda.model.FailingClause;

import java.util.List;
import java.util.Set;

/// What may happen to a room, and what becomes of it. Pure: the server and an offline desk decide
/// alike.
public final class RoomRules {

    private RoomRules() {}

    /// The room after the command, or why not. A change raises the version by one.
    public static Decision<Room> decide(Room room, RoomCommand command, RoomContext context) {
        return new Decision.Unchanged<>(room);
    }

    /// What else the command brings about when it is carried out on this room.
    public static Set<RoomEffect> effects(Room room, RoomCommand command, RoomContext context) {
        return Set.of();
    }

    /// The names of the commands that this user may give now.
    public static List<String> legal(Room room, RoomContext context) {
        return List.of();
    }

    /// What keeps the room from being given to a guest; nothing when it is ready.
    public static List<FailingClause> notReady(Room room, RoomContext context) {
        return List.of();
    }
}
