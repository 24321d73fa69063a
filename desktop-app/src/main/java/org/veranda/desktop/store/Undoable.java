package org.veranda.desktop.store;

import org.veranda.wire.Command;

import java.time.Instant;
import java.util.List;

/// What one key press changed, and how to take it back.
///
/// @param done the commands that were accepted
/// @param undoing the commands that undo them, last first
public record Undoable(List<Command> done, List<Command> undoing, Instant at) {

    public Undoable {
        done = List.copyOf(done);
        undoing = List.copyOf(undoing);
    }
}
