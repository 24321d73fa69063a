package org.veranda.model.room.rules;

import org.jspecify.annotations.Nullable;
import org.veranda.model.room.AgeRule;
import org.veranda.model.room.Block;
import org.veranda.model.room.BlockState;
import org.veranda.model.room.Condition;
import org.veranda.model.room.GuestRequest;
import org.veranda.model.room.Room;
import org.veranda.model.room.Turndown;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// What the close of a business date makes of a room.
final class EndOfDay {

    private EndOfDay() {}

    static Verdict roll(Room room, RoomContext context) {
        LocalDate closing = context.property().businessDate();
        return Verdict.allowed(
                room.occupied() ? occupied(room, closing) : vacant(room, closing, context));
    }

    private static Room occupied(Room room, LocalDate closing) {
        return new RoomEdit(room)
                .condition(Condition.DIRTY, closing.plusDays(1))
                .used()
                .guestRequest(
                        room.guestRequest() == GuestRequest.DND
                                ? GuestRequest.DND
                                : GuestRequest.NONE)
                .turndown(Turndown.NOT_REQUIRED)
                .blocks(begin(room.blocks(), closing, BlockState.DEFERRED))
                .done();
    }

    private static Room vacant(Room room, LocalDate closing, RoomContext context) {
        Block active = room.activeBlock();
        Room freed =
                active != null && active.endsBy(closing) ? Blocks.end(room, active, context) : room;
        Room aged =
                freed.activeBlock() == null
                        ? aged(freed, closing.plusDays(1), context.property().ageRule())
                        : freed;
        return new RoomEdit(aged)
                .turndown(Turndown.NOT_REQUIRED)
                .blocks(begin(aged.blocks(), closing, BlockState.ACTIVE))
                .done();
    }

    private static Room aged(Room room, LocalDate today, @Nullable AgeRule rule) {
        if (rule == null || rule.becomes().compareTo(room.condition()) >= 0) {
            return room;
        }
        return ChronoUnit.DAYS.between(room.conditionOn(), today) < rule.days()
                ? room
                : new RoomEdit(room).condition(rule.becomes(), today).done();
    }

    private static List<Block> begin(List<Block> blocks, LocalDate closing, BlockState state) {
        return blocks.stream()
                .filter(block -> block.state() != BlockState.DEFERRED || !block.endsBy(closing))
                .map(block ->
                        block.state() == BlockState.PLANNED
                                        && !block.from().isAfter(closing.plusDays(1))
                                ? block.in(state)
                                : block)
                .toList();
    }
}
