package org.veranda.desktop.rooms.act;

import org.veranda.wire.Command;

import java.time.Instant;
import java.util.List;

/// Something done that can still be taken back.
///
/// @param what was done, in words
record Undoable(List<Command> undoing, String what, Instant until) {

    Undoable {
        undoing = List.copyOf(undoing);
    }

    /// The same without the first ones, which are taken back already.
    Undoable without(int first) {
        return new Undoable(undoing.subList(first, undoing.size()), what, until);
    }
}
