package org.veranda.desktop.maintenance.block;

import org.veranda.wire.BlockView;
import org.veranda.wire.BookingView;
import org.veranda.wire.RoomView;

import java.util.List;

/// A block with its room, and the bookings that have the room on its days; none for those who may not see
/// guests.
public record BlockRow(RoomView room, BlockView block, List<BookingView> conflicts) {

    public BlockRow {
        conflicts = List.copyOf(conflicts);
    }

    static boolean overlaps(BlockView block, BookingView booking) {
        boolean before = booking.departure().isAfter(block.from());
        boolean after = block.through() == null || !booking.arrival().isAfter(block.through());
        return before && after;
    }
}
