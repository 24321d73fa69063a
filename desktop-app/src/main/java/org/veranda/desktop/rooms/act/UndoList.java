package org.veranda.desktop.rooms.act;

import org.veranda.model.room.RoomCommand;
import org.veranda.model.room.rules.RoomEffect;
import org.veranda.wire.Command;
import org.veranda.wire.CommandOutcome;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/// The last things asked for, in the order of asking, for as long as the server lets them be
/// undone. They stand here before their outcome is known, so that the newest is always the one that
/// the person did last.
final class UndoList {

    private static final Duration TERM = Duration.ofSeconds(10);
    private static final int MOST = 50;

    private final NavigableMap<Long, Deed> deeds = new TreeMap<>();
    private final Supplier<Instant> now;
    private long last;

    UndoList(Supplier<Instant> now) {
        this.now = now;
    }

    /// Keeps a place for what is being asked for.
    Deed begin() {
        Deed deed = new Deed(++last, new CompletableFuture<>());
        deeds.put(deed.number(), deed);
        if (deeds.size() > MOST) {
            deeds.pollFirstEntry();
        }
        return deed;
    }

    /// What can be taken back of what was accepted.
    Optional<Undoable> undoable(
            List<Command> commands, List<CommandOutcome> outcomes, String what) {
        List<Command> undoing = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i) instanceof CommandOutcome.Accepted accepted
                    && commands.get(i) instanceof Command.OnRoom(var room, var command)
                    && !(command instanceof RoomCommand.Undo)
                    && !accepted.effects().contains(RoomEffect.UNASSIGNED)) {
                undoing.add(new Command.OnRoom(room, new RoomCommand.Undo(accepted.id())));
            }
        }
        return undoing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Undoable(undoing, what, now.get().plus(TERM)));
    }

    /// Takes the newest of which something can or may yet be taken back.
    Optional<Deed> take() {
        deeds.values().removeIf(this::past);
        return Optional.ofNullable(deeds.pollLastEntry()).map(Map.Entry::getValue);
    }

    /// Puts back, in its place, what was taken but could not be taken back yet.
    void putBack(Deed deed, Undoable rest) {
        deeds.put(
                deed.number(),
                new Deed(deed.number(), CompletableFuture.completedFuture(Optional.of(rest))));
    }

    private boolean past(Deed deed) {
        return deed.undoable().isDone()
                && deed.undoable()
                        .join()
                        .filter(undoable -> !now.get().isAfter(undoable.until()))
                        .isEmpty();
    }
}
