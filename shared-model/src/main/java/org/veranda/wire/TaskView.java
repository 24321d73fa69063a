package org.veranda.wire;

import org.jspecify.annotations.Nullable;
import org.veranda.model.identity.Worker;
import org.veranda.model.room.RoomId;
import org.veranda.model.task.BlockCause;
import org.veranda.model.task.ChecklistItem;
import org.veranda.model.task.SlaClock;
import org.veranda.model.task.Task;
import org.veranda.model.task.TaskId;
import org.veranda.model.task.TaskKind;
import org.veranda.model.task.TaskPriority;
import org.veranda.model.task.TaskState;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// A task as every client of the tenant sees it.
///
/// @param progress of its checklist
/// @param sla the time until somebody must see to it
public record TaskView(
        TaskId id,
        TaskKind kind,
        TaskState state,
        @Nullable RoomId roomId,
        @Nullable String roomName,
        String title,
        TaskPriority priority,
        @Nullable Worker assignee,
        Progress progress,
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
        long version)
        implements Current {

    public TaskView {
        checklist = List.copyOf(checklist);
    }

    public static TaskView of(Task task, @Nullable String roomName) {
        return new TaskView(
                task.id(),
                task.kind(),
                task.state(),
                task.room(),
                roomName,
                task.title(),
                task.priority(),
                task.assignee(),
                new Progress(task.done(), task.checklist().size()),
                task.checklist(),
                task.note(),
                task.blocked(),
                task.until(),
                task.sla(),
                task.doneBy(),
                task.createdAt(),
                task.startedAt(),
                task.doneAt(),
                task.settledOn(),
                task.stateSince(),
                task.version());
    }

    /// The task itself, to which the rules apply.
    public Task task() {
        return new Task(
                id,
                kind,
                state,
                roomId,
                title,
                priority,
                assignee,
                checklist,
                note,
                blocked,
                until,
                sla,
                doneBy,
                createdAt,
                startedAt,
                doneAt,
                settledOn,
                stateSince,
                version);
    }
}
