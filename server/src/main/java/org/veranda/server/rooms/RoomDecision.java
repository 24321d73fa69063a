package org.veranda.server.rooms;

import org.veranda.model.room.Property;
import org.veranda.model.room.Room;
import org.veranda.model.room.RoomCommand;
import org.veranda.model.room.RoomId;
import org.veranda.model.room.rules.RoomEffect;

import java.util.Set;

/// A room command that the rules allow, with the room locked and nothing stored yet.
public final class RoomDecision {

    private final PlacedRoom before;
    private final Room after;
    private final RoomCommand command;
    private final Set<RoomEffect> effects;
    private final Property property;
    private final boolean follows;

    RoomDecision(
            PlacedRoom before,
            Room after,
            RoomCommand command,
            Set<RoomEffect> effects,
            Property property) {
        this(before, after, command, effects, property, false);
    }

    private RoomDecision(
            PlacedRoom before,
            Room after,
            RoomCommand command,
            Set<RoomEffect> effects,
            Property property,
            boolean follows) {
        this.before = before;
        this.after = after;
        this.command = command;
        this.effects = Set.copyOf(effects);
        this.property = property;
        this.follows = follows;
    }

    /// The same, as part of something that is more than this room or not.
    RoomDecision following(boolean more) {
        return new RoomDecision(before, after, command, effects, property, more);
    }

    /// Whether undoing the room's command undoes the whole.
    boolean undoable() {
        return !follows && CommandReasons.undoable(command);
    }

    public RoomId id() {
        return after.id();
    }

    /// False when there is nothing to change.
    public boolean changed() {
        return !after.equals(before.room());
    }

    /// What else the command brings about.
    public Set<RoomEffect> effects() {
        return effects;
    }

    PlacedRoom before() {
        return before;
    }

    Room after() {
        return after;
    }

    RoomCommand command() {
        return command;
    }

    Property property() {
        return property;
    }
}
