package org.veranda.model.room.rules;

import org.jspecify.annotations.Nullable;
import org.veranda.model.BookingId;
import org.veranda.model.RefusalCode;
import org.veranda.model.room.Block;
import org.veranda.model.room.BlockState;
import org.veranda.model.room.Condition;
import org.veranda.model.room.Room;
import org.veranda.model.room.RoomCommand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/// How blocks come about, at once or for a later day.
final class BlockBeginnings {

    private BlockBeginnings() {}

    static Verdict begin(Room room, RoomCommand.BlockBegin command, RoomContext context) {
        if (room.occupied()) {
            return Verdict.no(RefusalCode.OCCUPIED, "occupancy", "occupied");
        }
        Block block =
                new Block(
                        context.newBlock(),
                        command.kind(),
                        BlockState.ACTIVE,
                        context.property().businessDate(),
                        command.through(),
                        orDirty(command.returnStatus()),
                        command.reason(),
                        false);
        return add(room, block, command.unassign(), context);
    }

    static Verdict schedule(Room room, RoomCommand.BlockSchedule command, RoomContext context) {
        if (!command.from().isAfter(context.property().businessDate())) {
            return Blocks.badDates("from", command.from());
        }
        Block block =
                new Block(
                        context.newBlock(),
                        command.kind(),
                        BlockState.PLANNED,
                        command.from(),
                        command.through(),
                        orDirty(command.returnStatus()),
                        command.reason(),
                        false);
        return add(room, block, command.unassign(), context);
    }

    private static Verdict add(
            Room room, Block block, @Nullable List<BookingId> unassign, RoomContext context) {
        if (block.reason().isBlank()) {
            return Verdict.no(RefusalCode.REASON_REQUIRED, "reason", "it is blank");
        }
        if (block.through() != null && block.through().isBefore(block.from())) {
            return Blocks.badDates("through", block.through());
        }
        Verdict.Objection objection = BlockDates.objection(room, block, unassign, context);
        if (objection != null) {
            return objection;
        }
        if (block.returnStatus() == Condition.INSPECTED && !Supervision.given(context)) {
            return Supervision.missing("return_status inspected");
        }
        RoomEdit edit = new RoomEdit(room).blocks(sorted(room.blocks(), block));
        return Verdict.allowed(block.state() == BlockState.ACTIVE ? edit.attendant(null) : edit);
    }

    static List<Block> sorted(List<Block> blocks, Block added) {
        List<Block> all = new ArrayList<>(blocks);
        all.add(added);
        all.sort(Comparator.comparing(Block::from));
        return all;
    }

    private static Condition orDirty(@Nullable Condition returnStatus) {
        return Objects.requireNonNullElse(returnStatus, Condition.DIRTY);
    }
}
