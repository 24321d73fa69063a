package org.veranda.server.rooms;

import org.springframework.stereotype.Component;
import org.veranda.model.room.Block;
import org.veranda.model.room.BlockState;
import org.veranda.model.room.Property;
import org.veranda.model.room.Room;
import org.veranda.model.room.RoomCommand;
import org.veranda.server.journal.Journal;
import org.veranda.server.journal.StreamName;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.wire.BlockView;
import org.veranda.wire.TenantEvent;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// Stores what became of rooms, with their history, and tells the tenant's stream.
@Component
class RoomRecorder {

    private final Rooms rooms;
    private final Blocks blocks;
    private final RoomChanges changes;
    private final Journal journal;
    private final Clock clock;

    RoomRecorder(Rooms rooms, Blocks blocks, RoomChanges changes, Journal journal, Clock clock) {
        this.rooms = rooms;
        this.blocks = blocks;
        this.changes = changes;
        this.journal = journal;
        this.clock = clock;
    }

    /// One room, one change, one event. Blocks go first: their dates may be taken, which ends it all.
    void record(RoomDecision decided, PlacedRoom after, Origin origin) {
        List<BlockView> changed = store(decided);
        rooms.update(after.room());
        changes.add(entry(decided, origin));
        tell(after, decided.property());
        changed.forEach(block -> append(new TenantEvent.BlockChanged(block)));
    }

    void tell(PlacedRoom room, Property property) {
        append(new TenantEvent.RoomStatusChanged(RoomViews.of(room, property, clock.instant())));
    }

    RoomChanges.Entry entry(RoomDecision decided, Origin origin) {
        return new RoomChanges.Entry(
                decided.before().room(),
                decided.after(),
                CommandReasons.type(decided.command()),
                CommandReasons.of(decided.command(), origin.override()),
                origin.override() != null,
                origin,
                decided.property().businessDate(),
                clock.instant());
    }

    /// Stores the blocks that are new or different; one that is gone has ended.
    List<BlockView> store(RoomDecision decided) {
        Room before = decided.before().room();
        Room after = decided.after();
        List<BlockView> changed = new ArrayList<>();
        for (Block block : before.blocks()) {
            if (after.blocks().stream().noneMatch(other -> other.id().equals(block.id()))) {
                BlockState end = end(decided.command());
                blocks.close(block.id(), end);
                changed.add(BlockView.of(after.id(), ended(block, end)));
            }
        }
        for (Block block : after.blocks()) {
            if (!before.blocks().contains(block)) {
                blocks.put(after.id(), block);
                changed.add(BlockView.of(after.id(), block));
            }
        }
        return changed;
    }

    private void append(TenantEvent event) {
        journal.append(StreamName.tenant(CurrentTenant.get()), event);
    }

    private static Block ended(Block block, BlockState end) {
        return new Block(
                block.id(),
                block.kind(),
                end,
                block.from(),
                block.through(),
                block.returnStatus(),
                block.reason(),
                block.workOrderOpen());
    }

    private static BlockState end(RoomCommand command) {
        return switch (command) {
            case RoomCommand.EodRoll _, RoomCommand.BlockExpire _ -> BlockState.EXPIRED;
            case RoomCommand.BlockCancel _, RoomCommand.Undo _ -> BlockState.CANCELLED;
            default -> BlockState.FINISHED;
        };
    }
}
