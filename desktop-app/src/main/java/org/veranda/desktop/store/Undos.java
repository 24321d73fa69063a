package org.veranda.desktop.store;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.veranda.model.RuleOverride;
import org.veranda.model.room.RoomCommand;
import org.veranda.wire.Command;
import org.veranda.wire.CommandOutcome;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// Commands with a memory: the last fifty submissions that changed rooms can be taken back, newest
/// first; the server says which of them still may be. Lives on the FX thread.
public final class Undos implements Commands {

    private static final int REMEMBERED = 50;

    private final Commands commands;
    private final Deque<Undoable> past = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<@Nullable Undoable> latest = new ReadOnlyObjectWrapper<>();

    public Undos(Commands commands) {
        this.commands = commands;
    }

    /// What [#undo()] would take back; null when there is nothing.
    public ReadOnlyObjectProperty<@Nullable Undoable> latest() {
        return latest.getReadOnlyProperty();
    }

    @Override
    public CompletionStage<List<CommandOutcome>> submitAll(
            List<? extends Command> asked, @Nullable RuleOverride override) {
        return commands.submitAll(asked, override)
                .thenApply(outcomes -> {
                    remember(asked, outcomes);
                    return outcomes;
                });
    }

    /// Takes the latest back; no outcomes when there is nothing to take back.
    public CompletionStage<List<CommandOutcome>> undo() {
        Undoable last = past.pollFirst();
        if (last == null) {
            return CompletableFuture.completedStage(List.of());
        }
        latest.set(past.peekFirst());
        return commands.submitAll(last.undoing())
                .whenComplete((_, failure) -> {
                    if (failure != null) {
                        add(last);
                    }
                });
    }

    private void remember(List<? extends Command> asked, List<CommandOutcome> outcomes) {
        List<Command> done = new ArrayList<>();
        List<Command> undoing = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            if (outcomes.get(i) instanceof CommandOutcome.Accepted accepted
                    && asked.get(i) instanceof Command.OnRoom(var room, var command)
                    && !(command instanceof RoomCommand.Undo)) {
                done.add(asked.get(i));
                undoing.addFirst(new Command.OnRoom(room, new RoomCommand.Undo(accepted.id())));
            }
        }
        if (!done.isEmpty()) {
            add(new Undoable(done, undoing, Instant.now()));
        }
    }

    private void add(Undoable undoable) {
        past.addFirst(undoable);
        if (past.size() > REMEMBERED) {
            past.removeLast();
        }
        latest.set(undoable);
    }
}
