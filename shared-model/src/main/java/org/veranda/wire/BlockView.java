package org.veranda.wire;

import org.jspecify.annotations.Nullable;
import org.veranda.model.room.Block;
import org.veranda.model.room.BlockId;
import org.veranda.model.room.BlockKind;
import org.veranda.model.room.BlockState;
import org.veranda.model.room.Condition;
import org.veranda.model.room.RoomId;

import java.time.LocalDate;

/// A block as clients see it.
public record BlockView(
        BlockId id,
        RoomId roomId,
        BlockKind kind,
        BlockState state,
        LocalDate from,
        @Nullable LocalDate through,
        Condition returnStatus,
        String reason,
        boolean workOrderOpen) {

    public static BlockView of(RoomId room, Block block) {
        return new BlockView(
                block.id(),
                room,
                block.kind(),
                block.state(),
                block.from(),
                block.through(),
                block.returnStatus(),
                block.reason(),
                block.workOrderOpen());
    }

    public Block block() {
        return new Block(id, kind, state, from, through, returnStatus, reason, workOrderOpen);
    }
}
