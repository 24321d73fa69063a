package org.veranda.server.housekeeping.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.jspecify.annotations.Nullable;
import org.veranda.model.identity.Worker;
import org.veranda.model.room.Attendant;
import org.veranda.model.task.TaskId;
import org.veranda.model.task.TaskPriority;
import org.veranda.model.task.TaskState;
import org.veranda.wire.Progress;
import org.veranda.wire.RoomView;
import org.veranda.wire.TaskView;

import java.util.Comparator;

/// A room that waits to be cleaned, with what is known of the work.
///
/// @param task what is to be done: a departure, a stay-over, a check, an inspection or a touch-up
/// @param priority `high` when a guest waits or somebody wants it soon, `medium` when one arrives today
/// @param taskId the task itself, if there is one
record CleaningTask(
        @JsonUnwrapped RoomView room,
        String task,
        @Nullable Worker assignee,
        String priority,
        @Nullable TaskId taskId,
        @Nullable TaskState taskState,
        @Nullable Progress progress)
        implements Comparable<CleaningTask> {

    private static final Comparator<CleaningTask> ORDER =
            Comparator.comparingInt(CleaningTask::urgency)
                    .thenComparing(task -> task.room().name());

    static CleaningTask of(RoomView room, @Nullable TaskView task) {
        return new CleaningTask(
                room,
                task == null ? kind(room) : task.kind().wire(),
                worker(room, task),
                priority(room, task),
                task == null ? null : task.id(),
                task == null ? null : task.state(),
                task == null ? null : task.progress());
    }

    @Override
    public int compareTo(CleaningTask other) {
        return ORDER.compare(this, other);
    }

    private int urgency() {
        return switch (priority) {
            case "high" -> 0;
            case "medium" -> 1;
            default -> 2;
        };
    }

    private static @Nullable Worker worker(RoomView room, @Nullable TaskView task) {
        if (task != null && task.assignee() != null) {
            return task.assignee();
        }
        Attendant inside = room.attendant();
        return inside == null ? null : new Worker(inside.id(), inside.name());
    }

    private static String kind(RoomView room) {
        return switch (room.condition()) {
            case PICKUP -> "pickup";
            case CLEAN -> "inspection";
            case DIRTY, INSPECTED ->
                    switch (room.reservation()) {
                        case STAYOVER, ARRIVED, DUE_OUT, DAY_USE -> "stayover";
                        case NOT_RESERVED, ARRIVAL, DEPARTED -> "departure";
                    };
        };
    }

    private static String priority(RoomView room, @Nullable TaskView task) {
        if (room.rush()
                || room.queued()
                || (task != null && task.priority() == TaskPriority.HIGH)) {
            return "high";
        }
        return switch (room.reservation()) {
            case ARRIVAL -> "medium";
            default -> "low";
        };
    }
}
