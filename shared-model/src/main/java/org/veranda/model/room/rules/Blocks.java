package org.veranda.model.room.rules;

import org.jspecify.annotations.Nullable;
import org.veranda.model.BookingId;
import org.veranda.model.RefusalCode;
import org.veranda.model.room.Block;
import org.veranda.model.room.BlockId;
import org.veranda.model.room.BlockState;
import org.veranda.model.room.Condition;
import org.veranda.model.room.Room;
import org.veranda.model.room.RoomCommand;

import java.time.LocalDate;
import java.util.List;

/// What becomes of blocks that are there.
final class Blocks {

    private Blocks() {}

    static Verdict convert(Room room, RoomCommand.BlockConvert command, RoomContext context) {
        Block active = room.activeBlock();
        if (active == null) {
            return noBlock(room);
        }
        return replace(room, active, active.as(command.kind()), command.unassign(), context);
    }

    static Verdict extend(Room room, RoomCommand.BlockExtend command, RoomContext context) {
        Block block = find(room, command.blockId());
        if (block == null) {
            return noBlock(room);
        }
        LocalDate end = block.through();
        return end == null || command.through().isBefore(end)
                ? badDates("through", command.through())
                : replace(room, block, block.until(command.through()), command.unassign(), context);
    }

    static Verdict shorten(Room room, RoomCommand.BlockShorten command, RoomContext context) {
        Block block = find(room, command.blockId());
        if (block == null) {
            return noBlock(room);
        }
        LocalDate end = block.through();
        LocalDate today = context.property().businessDate();
        LocalDate earliest = block.from().isBefore(today) ? today : block.from();
        boolean later = end != null && command.through().isAfter(end);
        return later || command.through().isBefore(earliest)
                ? badDates("through", command.through())
                : replace(room, block, block.until(command.through()), null, context);
    }

    static Verdict cancel(Room room, RoomCommand.BlockCancel command) {
        Block block = find(room, command.blockId());
        return block == null || block.state() == BlockState.ACTIVE
                ? Verdict.no(RefusalCode.NO_BLOCK, "block", "not planned")
                : Verdict.allowed(new RoomEdit(room).blocks(without(room.blocks(), block)));
    }

    static Verdict finish(Room room, RoomCommand.BlockFinish command, RoomContext context) {
        Block active = room.activeBlock();
        if (active == null) {
            return noBlock(room);
        }
        Condition back =
                command.returnStatus() == null ? active.returnStatus() : command.returnStatus();
        if (back == Condition.INSPECTED && !Supervision.given(context)) {
            return Supervision.missing("return_status inspected");
        }
        if (active.workOrderOpen() && (command.reason() == null || command.reason().isBlank())) {
            return Verdict.no(RefusalCode.WORK_ORDER_OPEN, "work_order", "open, and no reason");
        }
        return Verdict.allowed(end(room, active, back, context));
    }

    static Verdict expire(Room room, RoomContext context) {
        Block active = room.activeBlock();
        if (active == null) {
            return noBlock(room);
        }
        return active.endsBy(context.property().businessDate())
                ? Verdict.allowed(end(room, active, active.returnStatus(), context))
                : Verdict.no(
                        RefusalCode.TOO_EARLY,
                        "through",
                        active.through() == null ? "open end" : active.through());
    }

    /// The room without the block, in the condition that the block said.
    static Room end(Room room, @Nullable Block block, RoomContext context) {
        return block == null ? room : end(room, block, block.returnStatus(), context);
    }

    private static Room end(Room room, Block block, Condition back, RoomContext context) {
        return new RoomEdit(room)
                .blocks(without(room.blocks(), block))
                .condition(back, context.property().businessDate())
                .done();
    }

    /// What waited for the guest to leave begins now.
    static List<Block> beginDeferred(List<Block> blocks) {
        return blocks.stream()
                .map(block ->
                        block.state() == BlockState.DEFERRED ? block.in(BlockState.ACTIVE) : block)
                .toList();
    }

    private static Verdict replace(
            Room room,
            Block old,
            Block now,
            @Nullable List<BookingId> unassign,
            RoomContext context) {
        if (now.equals(old)) {
            return Verdict.allowed(room);
        }
        Verdict.Objection objection = BlockDates.objection(room, now, unassign, context);
        return objection != null
                ? objection
                : Verdict.allowed(
                        new RoomEdit(room)
                                .blocks(BlockBeginnings.sorted(without(room.blocks(), old), now)));
    }

    private static @Nullable Block find(Room room, @Nullable BlockId id) {
        return id == null
                ? room.activeBlock()
                : room.blocks().stream()
                        .filter(block -> block.id().equals(id))
                        .findFirst()
                        .orElse(null);
    }

    private static List<Block> without(List<Block> blocks, Block gone) {
        return blocks.stream().filter(block -> !block.id().equals(gone.id())).toList();
    }

    private static Verdict noBlock(Room room) {
        return Verdict.no(RefusalCode.NO_BLOCK, "service", room.service().wire());
    }

    static Verdict badDates(String clause, LocalDate day) {
        return Verdict.no(RefusalCode.BAD_DATES, clause, day);
    }
}
