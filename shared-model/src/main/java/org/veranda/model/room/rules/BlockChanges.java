package org.veranda.model.room.rules;

import org.veranda.model.room.Block;
import org.veranda.model.room.BlockId;
import org.veranda.model.room.BlockState;
import org.veranda.model.room.Room;
import org.veranda.model.room.RoomCommand;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Which blocks a command made, altered or ended: each as it is now, the ended ones in their last state.
public final class BlockChanges {

    private BlockChanges() {}

    public static List<Block> between(Room before, Room after, RoomCommand command) {
        List<Block> changed = new ArrayList<>(after.blocks());
        changed.removeAll(before.blocks());
        Set<BlockId> open = after.blocks().stream().map(Block::id).collect(Collectors.toSet());
        before.blocks().stream()
                .filter(block -> !open.contains(block.id()))
                .map(block -> block.in(lastState(block, command)))
                .forEach(changed::add);
        return List.copyOf(changed);
    }

    private static BlockState lastState(Block block, RoomCommand command) {
        return switch (command) {
            case RoomCommand.EodRoll _, RoomCommand.BlockExpire _ -> BlockState.EXPIRED;
            default ->
                    block.state() == BlockState.ACTIVE ? BlockState.FINISHED : BlockState.CANCELLED;
        };
    }
}
