package org.veranda.server.housekeeping;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.veranda.model.identity.Permission;
import org.veranda.model.identity.Staff;
import org.veranda.model.identity.UserId;
import org.veranda.model.identity.Worker;
import org.veranda.model.room.GuestRequest;
import org.veranda.model.room.RoomId;
import org.veranda.model.task.Task;
import org.veranda.model.task.TaskCommand;
import org.veranda.model.task.TaskContext;
import org.veranda.model.task.TaskKind;
import org.veranda.server.identity.Users;
import org.veranda.server.rooms.Origin;
import org.veranda.server.rooms.RoomQueries;
import org.veranda.server.tenancy.Properties;
import org.veranda.wire.RoomView;

/// Gathers what a decision needs besides the task, and nothing that this command does not need: each
/// question is a round trip.
@Component
class TaskContexts {

    private final Tasks tasks;
    private final Users users;
    private final RoomQueries rooms;
    private final Properties properties;

    TaskContexts(Tasks tasks, Users users, RoomQueries rooms, Properties properties) {
        this.tasks = tasks;
        this.users = users;
        this.rooms = rooms;
        this.properties = properties;
    }

    TaskContext plain(Staff by, Origin origin) {
        return new TaskContext(
                properties.current(),
                by,
                origin.madeAt(),
                origin.override(),
                null,
                false,
                GuestRequest.NONE,
                false);
    }

    TaskContext of(Task task, TaskCommand.Direct command, Origin origin) {
        RoomView room = asksTheRoom(command) ? room(task.room()) : null;
        return new TaskContext(
                properties.current(),
                origin.by(),
                origin.madeAt(),
                origin.override(),
                named(task.kind(), command),
                busy(task, command, origin),
                room == null ? GuestRequest.NONE : room.guestRequest(),
                room != null && room.doubleLock());
    }

    private static boolean asksTheRoom(TaskCommand.Direct command) {
        return command instanceof TaskCommand.Start
                || command instanceof TaskCommand.Resume
                || command instanceof TaskCommand.Unblock;
    }

    private @Nullable RoomView room(@Nullable RoomId id) {
        return id == null ? null : rooms.get(id);
    }

    private boolean busy(Task task, TaskCommand.Direct command, Origin origin) {
        if (!(command instanceof TaskCommand.Start) && !(command instanceof TaskCommand.Resume)) {
            return false;
        }
        Worker assignee = task.assignee();
        return tasks.busy(assignee == null ? origin.by().id() : assignee.id(), task.id());
    }

    private @Nullable Worker named(TaskKind kind, TaskCommand.Direct command) {
        UserId to =
                switch (command) {
                    case TaskCommand.Assign(var id) -> id;
                    case TaskCommand.Reassign(var id) -> id;
                    default -> null;
                };
        return to == null
                ? null
                : users.find(to)
                        .filter(user -> !user.disabled())
                        .filter(user -> user.permissions().contains(needed(kind)))
                        .map(user -> new Worker(user.id(), user.name()))
                        .orElse(null);
    }

    /// There is no roster: on shift is whoever is employed here for such work.
    private static Permission needed(TaskKind kind) {
        return switch (kind) {
            case DEPARTURE, STAYOVER, CHECK -> Permission.VIEW_CLEANING_TASKS;
            case INSPECTION -> Permission.INSPECT_ROOMS;
            case WORK_ORDER, PM_ROUND -> Permission.WORK_MAINTENANCE;
            case GUEST_REQUEST -> Permission.UPDATE_ROOM_STATUS;
        };
    }
}
