package org.veranda.model.task;

import org.jspecify.annotations.Nullable;
import org.veranda.model.identity.Worker;
import org.veranda.model.room.RoomId;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// Something that somebody has to do. Immutable; [TaskRules] says what may happen to it next.
///
/// @param note what was said last: why it waits, what came of it
/// @param blocked why it cannot be begun, while it is blocked
/// @param until when it comes back, while it is deferred
/// @param doneAt where the clock of its resolution ends
/// @param settledOn the business date on which it was done or verified
public record Task(
        TaskId id,
        TaskKind kind,
        TaskState state,
        @Nullable RoomId room,
        String title,
        TaskPriority priority,
        @Nullable Worker assignee,
        List<ChecklistItem> checklist,
        @Nullable String note,
        @Nullable BlockCause blocked,
        @Nullable Instant until,
        SlaClock sla,
        @Nullable Worker doneBy,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant doneAt,
        @Nullable LocalDate settledOn,
        Instant stateSince,
        long version) {

    public Task {
        checklist = List.copyOf(checklist);
    }

    /// How many items of its checklist are done.
    public int done() {
        return (int) checklist.stream().filter(ChecklistItem::done).count();
    }
}
