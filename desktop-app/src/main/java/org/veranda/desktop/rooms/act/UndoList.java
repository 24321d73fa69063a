package org.veranda.desktop.rooms.act;

import org.veranda.model.room.RoomCommand;
import org.veranda.model.room.rules.RoomEffect;
import org.veranda.wire.Command;
import org.veranda.wire.CommandOutcome;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The last things done, newest first, for as long as the server lets them be undone.
final class UndoList {

    private static final Duration TERM = Duration.ofSeconds(10);
    private static final int MOST = 50;

    private final Deque<Undoable> done = new ArrayDeque<>();
    private final Supplier<Instant> now;

    UndoList(Supplier<Instant> now) {
        this.now = now;
    }

    /// Remembers what was accepted; answers whether any of it can be undone.
    boolean remember(List<Command> commands, List<CommandOutcome> outcomes, String what) {
        List<Command> undoing = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i) instanceof CommandOutcome.Accepted accepted
                    && commands.get(i) instanceof Command.OnRoom(var room, var command)
                    && !(command instanceof RoomCommand.Undo)
                    && !accepted.effects().contains(RoomEffect.UNASSIGNED)) {
                undoing.add(new Command.OnRoom(room, new RoomCommand.Undo(accepted.id())));
            }
        }
        if (undoing.isEmpty()) {
            return false;
        }
        done.push(new Undoable(undoing, what, now.get().plus(TERM)));
        if (done.size() > MOST) {
            done.removeLast();
        }
        return true;
    }

    /// Takes the newest that is not too old.
    Optional<Undoable> take() {
        Undoable newest = done.poll();
        if (newest == null || now.get().isAfter(newest.until())) {
            done.clear();
            return Optional.empty();
        }
        return Optional.of(newest);
    }
}
