package org.veranda.model.task;

import org.jspecify.annotations.Nullable;
import org.veranda.model.CommandNames;
import org.veranda.model.identity.UserId;
import org.veranda.model.room.RoomId;

import java.time.Instant;
import java.util.List;

/// Everything that can happen to a task.
public sealed interface TaskCommand {

    /// The command's name as refusals and the wire have it: `verify_pass`.
    default String command() {
        return CommandNames.of(getClass());
    }

    /// Commands to a task that exists.
    sealed interface Continuing extends TaskCommand {}

    /// Commands that people give; they travel as `task.<name>`.
    sealed interface Direct extends Continuing {}

    /// What follows from time or from a room; never travels.
    sealed interface Derived extends Continuing {}

    /// Makes a task; it travels without a task's id.
    ///
    /// @param title what is to be done; the kind says it when none is named
    /// @param priority medium when none is named
    /// @param checklist what is to be seen to, in order; the kind's own when none is named
    /// @param slaMinutes how long until somebody must see to it; the kind's own when none is named
    record Create(
            TaskKind kind,
            @Nullable RoomId roomId,
            @Nullable String title,
            @Nullable TaskPriority priority,
            @Nullable List<String> checklist,
            @Nullable Integer slaMinutes)
            implements TaskCommand {}

    record Assign(UserId to) implements Direct {}

    /// Gives it to somebody else.
    record Reassign(UserId to) implements Direct {}

    /// Takes what nobody has.
    record Pull() implements Direct {}

    /// Hands it back.
    record Release() implements Direct {}

    record Accept() implements Direct {}

    record Decline(String reason) implements Direct {}

    record Start() implements Direct {}

    record Pause(String reason) implements Direct {}

    record Resume() implements Direct {}

    /// Ticks an item of the checklist, or takes the tick back.
    ///
    /// @param item from 0
    record Check(int item, boolean done) implements Direct {}

    /// @param outcome what came of it
    /// @param dirtyEpoch of the room as the worker saw it; cleaning and inspections need it
    record Done(@Nullable String outcome, @Nullable Long dirtyEpoch) implements Direct {}

    record VerifyPass() implements Direct {}

    record VerifyFail(String reason) implements Direct {}

    record Reopen(String reason) implements Direct {}

    record Defer(Instant until) implements Direct {}

    record Block(BlockCause cause) implements Direct {}

    record Unblock() implements Direct {}

    record Cancel(String reason) implements Direct {}

    /// What was deferred is due.
    record ComeDue() implements Derived {}

    /// Nobody verified it, and nobody has to.
    record Close() implements Derived {}

    /// The time until somebody must see to it has run so far.
    record Escalate() implements Derived {}

    /// The room is as if it were done.
    record Settle() implements Derived {}

    /// The room no longer needs it.
    record Drop() implements Derived {}

    /// Only a look is left to be taken.
    record BecomeCheck() implements Derived {}
}
