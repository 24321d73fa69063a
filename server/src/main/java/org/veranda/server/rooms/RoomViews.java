package org.veranda.server.rooms;

import org.veranda.model.identity.Staff;
import org.veranda.model.room.Block;
import org.veranda.model.room.BlockId;
import org.veranda.model.room.BlockState;
import org.veranda.model.room.Property;
import org.veranda.model.room.Room;
import org.veranda.model.room.RoomContext;
import org.veranda.model.room.RoomRules;
import org.veranda.wire.BlockView;
import org.veranda.wire.RoomView;

import java.time.Instant;
import java.util.List;

/// Rooms as clients see them.
final class RoomViews {

    /// The id of no block, for questions that make none.
    static final BlockId NO_BLOCK = new BlockId(0);

    private RoomViews() {}

    static RoomView of(PlacedRoom placed, Property property, Instant now) {
        Room room = placed.room();
        Block active = room.activeBlock();
        var notReady = RoomRules.notReady(room, context(property, now));
        return new RoomView(
                room.id(),
                placed.name(),
                room.status(property),
                placed.type(),
                placed.location(),
                placed.floor(),
                room.code(),
                room.occupancy(),
                room.persons(),
                room.condition(),
                room.conditionOn(),
                room.service(),
                room.guestRequest(),
                room.turndown(),
                room.attendantInside(),
                room.attendant(),
                room.doubleLock(),
                room.rush(),
                room.hold(),
                room.note(),
                active == null ? null : BlockView.of(room.id(), active),
                planned(room),
                room.observation(),
                room.discrepancy(),
                placed.reservation().flag(),
                placed.reservation().queued(),
                null,
                room.dirtyEpoch(),
                room.stayVersion(),
                room.version(),
                room.statusSince(),
                notReady.isEmpty(),
                notReady);
    }

    private static List<BlockView> planned(Room room) {
        return room.blocks().stream()
                .filter(block -> block.state() != BlockState.ACTIVE)
                .map(block -> BlockView.of(room.id(), block))
                .toList();
    }

    private static RoomContext context(Property property, Instant now) {
        return new RoomContext(property, Staff.HOUSE, now, null, List.of(), null, NO_BLOCK, null);
    }
}
