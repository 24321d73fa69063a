package org.veranda.server.housekeeping.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.veranda.model.identity.Permission;
import org.veranda.model.identity.UserId;
import org.veranda.model.room.RoomId;
import org.veranda.model.room.RoomStatus;
import org.veranda.model.task.TaskId;
import org.veranda.model.task.TaskKind;
import org.veranda.model.task.TaskState;
import org.veranda.server.history.ChangeLine;
import org.veranda.server.housekeeping.TaskFilter;
import org.veranda.server.housekeeping.TaskQueries;
import org.veranda.server.identity.Actor;
import org.veranda.server.problem.OneOf;
import org.veranda.server.rooms.Page;
import org.veranda.server.rooms.RoomQueries;
import org.veranda.wire.TaskView;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The HTTP resources of tasks, to look at; changes are commands.
@RestController
@RequestMapping("/api/v1")
class TasksController {

    private final TaskQueries tasks;
    private final RoomQueries rooms;

    TasksController(TaskQueries tasks, RoomQueries rooms) {
        this.tasks = tasks;
        this.rooms = rooms;
    }

    /// What the tenant's stream tells everyone.
    ///
    /// @param open true for those that somebody still has to do
    @GetMapping("/tasks")
    Map<String, Object> all(
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String kind,
            @RequestParam(name = "room_id") @Nullable RoomId room,
            @RequestParam(name = "assignee_id") @Nullable UserId assignee,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam @Nullable Integer paginate,
            @RequestParam @Nullable Integer page,
            @AuthenticationPrincipal Actor actor) {
        actor.require(Permission.VIEW_ROOMS);
        TaskFilter filter =
                new TaskFilter(
                        OneOf.of("state", state, TaskState.values(), TaskState::wire),
                        OneOf.of("kind", kind, TaskKind.values(), TaskKind::wire),
                        room,
                        assignee,
                        open);
        return paginate == null
                ? Map.of("data", tasks.find(filter))
                : Page.of(
                        tasks.count(filter),
                        (limit, offset) -> tasks.find(filter, limit, offset),
                        paginate,
                        page);
    }

    @GetMapping("/tasks/{id}")
    Map<String, TaskView> one(@PathVariable TaskId id, @AuthenticationPrincipal Actor actor) {
        actor.require(Permission.VIEW_ROOMS);
        return Map.of("data", tasks.get(id));
    }

    /// What was done to it, the newest first.
    @GetMapping("/tasks/{id}/history")
    Map<String, List<ChangeLine>> history(
            @PathVariable TaskId id, @AuthenticationPrincipal Actor actor) {
        actor.require(Permission.VIEW_ROOMS);
        return Map.of("data", tasks.history(id));
    }

    /// Rooms that wait to be cleaned: one that waits for a guest, or that somebody wants soon, goes
    /// first.
    @GetMapping("/housekeeping/tasks")
    Map<String, List<CleaningTask>> cleaning(@AuthenticationPrincipal Actor actor) {
        actor.require(Permission.VIEW_CLEANING_TASKS);
        Map<RoomId, TaskView> byRoom = new HashMap<>();
        for (TaskView task : tasks.find(TaskFilter.OPEN)) {
            if (task.roomId() != null && task.kind().ofRoom()) {
                byRoom.putIfAbsent(task.roomId(), task);
            }
        }
        return Map.of(
                "data",
                rooms.all().stream()
                        .filter(room -> room.status() == RoomStatus.AWAITING_CLEANING)
                        .map(room -> CleaningTask.of(room, byRoom.get(room.id())))
                        .sorted()
                        .toList());
    }
}
