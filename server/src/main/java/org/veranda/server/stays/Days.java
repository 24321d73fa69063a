package org.veranda.server.stays;

import org.veranda.model.room.BlockKind;
import org.veranda.wire.BlockView;
import org.veranda.wire.RoomView;

import java.time.LocalDate;
import java.util.stream.Stream;

/// Some nights in a row, the last day not included; never none: a day-use guest takes one night.
record Days(LocalDate from, LocalDate until) {

    Days {
        until = until.isAfter(from) ? until : from.plusDays(1);
    }

    /// A block that takes the room out of the inventory on any of these days.
    boolean blocked(RoomView room) {
        return Stream.concat(Stream.ofNullable(room.block()), room.plannedBlocks().stream())
                .filter(block -> block.kind() != BlockKind.OOS)
                .anyMatch(this::meets);
    }

    private boolean meets(BlockView block) {
        LocalDate through = block.through();
        return block.from().isBefore(until) && (through == null || !through.isBefore(from));
    }
}
