package org.veranda.model.task;

import org.jspecify.annotations.Nullable;
import org.veranda.model.identity.Worker;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// A task being changed; what is not named stays.
final class TaskEdit {

    private final Task task;
    private final Instant now;
    private TaskState state;
    private TaskKind kind;
    private @Nullable Worker assignee;
    private List<ChecklistItem> checklist;
    private @Nullable String note;
    private @Nullable BlockCause blocked;
    private @Nullable Instant until;
    private SlaClock sla;
    private @Nullable Worker doneBy;
    private @Nullable Instant startedAt;
    private @Nullable Instant doneAt;
    private @Nullable LocalDate settledOn;

    TaskEdit(Task task, Instant now) {
        this.task = task;
        this.now = now;
        state = task.state();
        kind = task.kind();
        assignee = task.assignee();
        checklist = task.checklist();
        note = task.note();
        blocked = task.blocked();
        until = task.until();
        sla = task.sla();
        doneBy = task.doneBy();
        startedAt = task.startedAt();
        doneAt = task.doneAt();
        settledOn = task.settledOn();
    }

    /// Also what goes with the state: the clock, the cause of a block, the end of a delay.
    TaskEdit state(TaskState next) {
        state = next;
        sla = sla.running(next.waits(), now);
        blocked = next == TaskState.BLOCKED ? blocked : null;
        until = next == TaskState.DEFERRED ? until : null;
        return this;
    }

    TaskEdit kind(TaskKind next) {
        kind = next;
        return this;
    }

    TaskEdit assignee(@Nullable Worker worker) {
        assignee = worker;
        return this;
    }

    TaskEdit checklist(List<ChecklistItem> items) {
        checklist = items;
        return this;
    }

    TaskEdit said(@Nullable String text) {
        note = text == null || text.isBlank() ? note : text;
        return this;
    }

    TaskEdit blocked(BlockCause cause) {
        blocked = cause;
        return state(TaskState.BLOCKED);
    }

    TaskEdit deferred(Instant moment) {
        until = moment;
        return state(TaskState.DEFERRED);
    }

    TaskEdit started() {
        startedAt = startedAt == null ? now : startedAt;
        return state(TaskState.IN_PROGRESS);
    }

    TaskEdit done(@Nullable Worker worker, LocalDate day) {
        doneBy = worker;
        doneAt = now;
        settledOn = day;
        return state(TaskState.DONE);
    }

    TaskEdit verified(LocalDate day) {
        settledOn = day;
        return state(TaskState.VERIFIED);
    }

    /// Everything is to be done again.
    TaskEdit reopened() {
        sla = sla.again(now);
        doneBy = null;
        doneAt = null;
        startedAt = null;
        settledOn = null;
        checklist = checklist.stream().map(item -> new ChecklistItem(item.text(), false)).toList();
        return state(TaskState.REOPENED);
    }

    TaskEdit told(int step) {
        sla = sla.told(step);
        return this;
    }

    /// The task at its next version, or itself when nothing is different.
    Task finish() {
        Task same = with(task.version(), task.stateSince());
        return same.equals(task)
                ? task
                : with(task.version() + 1, state == task.state() ? task.stateSince() : now);
    }

    private Task with(long version, Instant stateSince) {
        return new Task(
                task.id(),
                kind,
                state,
                task.room(),
                task.title(),
                task.priority(),
                assignee,
                checklist,
                note,
                blocked,
                until,
                sla,
                doneBy,
                task.createdAt(),
                startedAt,
                doneAt,
                settledOn,
                stateSince,
                version);
    }
}
