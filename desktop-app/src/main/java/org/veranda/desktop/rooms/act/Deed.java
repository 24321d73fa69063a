package org.veranda.desktop.rooms.act;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/// Something that was asked for, and what of it can be taken back as soon as that is known.
///
/// @param number the place in the order of asking
/// @param undoable never fails; nothing when there is nothing to take back
record Deed(long number, CompletableFuture<Optional<Undoable>> undoable) {

    /// Calls back, now or as soon as it is known, when there is anything to take back.
    void whenUndoable(Consumer<Undoable> then) {
        CompletionStage<Optional<Undoable>> known = undoable;
        known.thenAccept(maybe -> maybe.ifPresent(then));
    }
}
