package org.veranda.server.demo.life;

import org.jspecify.annotations.Nullable;
import org.veranda.model.identity.Worker;
import org.veranda.model.room.RoomId;
import org.veranda.model.task.TaskKind;
import org.veranda.model.task.TaskState;
import org.veranda.wire.AlarmView;
import org.veranda.wire.MaintenanceRequestView;
import org.veranda.wire.TaskView;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What waits for the people of a resort: tasks, maintenance requests and alarms that are open.
public record Work(
        List<TaskView> tasks, List<MaintenanceRequestView> requests, List<AlarmView> alarms) {

    public static final Work NONE = new Work(List.of(), List.of(), List.of());

    public Work {
        tasks = List.copyOf(tasks);
        requests = List.copyOf(requests);
        alarms = List.copyOf(alarms);
    }

    /// The task that somebody is at.
    Optional<TaskView> of(Staff person, TaskState state) {
        return tasks.stream()
                .filter(task -> task.state() == state)
                .filter(task -> has(task.assignee(), person))
                .findFirst();
    }

    Stream<TaskView> waiting(TaskKind kind) {
        return tasks.stream().filter(task -> task.kind() == kind).filter(Work::startable);
    }

    /// What is to be cleaned in a room and may be begun.
    Optional<TaskView> cleaning(RoomId room) {
        return tasks.stream()
                .filter(task -> room.equals(task.roomId()) && task.kind().cleans())
                .filter(Work::startable)
                .findFirst();
    }

    private static boolean startable(TaskView task) {
        return switch (task.state()) {
            case OPEN, ASSIGNED, ACCEPTED, REOPENED -> true;
            default -> false;
        };
    }

    private static boolean has(@Nullable Worker worker, Staff person) {
        return worker != null && worker.name().equals(person.name());
    }
}
