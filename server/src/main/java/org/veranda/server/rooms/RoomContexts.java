package org.veranda.server.rooms;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.veranda.model.room.BlockId;
import org.veranda.model.room.Property;
import org.veranda.model.room.RoomCommand;
import org.veranda.model.room.RoomId;
import org.veranda.model.room.rules.AssignedStay;
import org.veranda.model.room.rules.RoomChange;
import org.veranda.model.room.rules.RoomContext;

import java.util.List;

/// Gathers what a decision needs besides the room, and nothing that this command does not need: each
/// question is a round trip.
@Component
class RoomContexts {

    /// The id of no block, for questions that make none.
    static final BlockId NO_BLOCK = new BlockId(0);

    private final RoomStays stays;
    private final Blocks blocks;
    private final RoomChanges changes;

    RoomContexts(RoomStays stays, Blocks blocks, RoomChanges changes) {
        this.stays = stays;
        this.blocks = blocks;
        this.changes = changes;
    }

    RoomContext of(PlacedRoom placed, RoomCommand command, Origin origin, Property property) {
        RoomId room = placed.id();
        return new RoomContext(
                property,
                origin.by(),
                origin.madeAt(),
                origin.override(),
                stays(room, command),
                placed.alarm(),
                newBlock(command),
                undoable(room, command));
    }

    private List<AssignedStay> stays(RoomId room, RoomCommand command) {
        return switch (command) {
            case RoomCommand.BlockBegin _,
                    RoomCommand.BlockSchedule _,
                    RoomCommand.BlockConvert _,
                    RoomCommand.BlockExtend _,
                    RoomCommand.MarkDirty _,
                    RoomCommand.InspectPass _,
                    RoomCommand.Undo _ ->
                    stays.of(room);
            default -> List.of();
        };
    }

    private BlockId newBlock(RoomCommand command) {
        return switch (command) {
            case RoomCommand.BlockBegin _, RoomCommand.BlockSchedule _ -> blocks.nextId();
            default -> NO_BLOCK;
        };
    }

    private @Nullable RoomChange undoable(RoomId room, RoomCommand command) {
        return command instanceof RoomCommand.Undo(var commandId)
                ? changes.find(room, commandId).orElse(null)
                : null;
    }
}
