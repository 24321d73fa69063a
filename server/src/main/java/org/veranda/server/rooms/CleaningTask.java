package org.veranda.server.rooms;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.jspecify.annotations.Nullable;
import org.veranda.model.room.Attendant;
import org.veranda.wire.RoomView;

import java.util.Comparator;

/// A room that waits to be cleaned, with what is known of the work.
///
/// @param task what is to be done: a departure, a stay-over or a touch-up
/// @param priority `high` when a guest waits or the desk wants it soon, `medium` when one arrives today
record CleaningTask(
        @JsonUnwrapped RoomView room, String task, @Nullable Attendant assignee, String priority)
        implements Comparable<CleaningTask> {

    private static final Comparator<CleaningTask> ORDER =
            Comparator.comparingInt(CleaningTask::urgency)
                    .thenComparing(task -> task.room().name());

    static CleaningTask of(RoomView room) {
        return new CleaningTask(room, kind(room), room.attendant(), priority(room));
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

    private static String priority(RoomView room) {
        if (room.rush() || room.queued()) {
            return "high";
        }
        return switch (room.reservation()) {
            case ARRIVAL -> "medium";
            default -> "low";
        };
    }
}
