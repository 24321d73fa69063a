package org.veranda.server.housekeeping;

import org.springframework.stereotype.Component;
import org.veranda.model.identity.Worker;
import org.veranda.model.room.RoomCommand;
import org.veranda.model.room.RoomId;
import org.veranda.model.task.Task;
import org.veranda.model.task.TaskCommand;
import org.veranda.server.rooms.Origin;
import org.veranda.server.rooms.RoomService;

import java.util.List;
import java.util.Objects;

/// What a task's command does to its room in the same transaction: who starts to clean is inside, and
/// what is done is clean. What the room's rules refuse is refused.
@Component
class RoomWork {

    private final RoomService rooms;

    RoomWork(RoomService rooms) {
        this.rooms = rooms;
    }

    /// The same whatever happens to the task.
    void lock(Task task) {
        RoomId room = task.room();
        if (room != null) {
            rooms.lock(List.of(room));
        }
    }

    /// Rooms are locked before tasks.
    void lock(Task task, TaskCommand.Direct command) {
        RoomId room = task.room();
        if (room != null && task.kind().ofRoom() && moves(command)) {
            rooms.lock(List.of(room));
        }
    }

    private static boolean moves(TaskCommand.Direct command) {
        return switch (command) {
            case TaskCommand.Start _,
                    TaskCommand.Pause _,
                    TaskCommand.Resume _,
                    TaskCommand.Done _ ->
                    true;
            default -> false;
        };
    }

    void follow(Task task, TaskCommand.Direct command, Origin origin) {
        RoomId room = task.room();
        if (room == null || !task.kind().ofRoom()) {
            return;
        }
        Worker assignee = task.assignee();
        boolean own = assignee != null && assignee.id().equals(origin.by().id());
        boolean inside = own && task.kind().cleans();
        switch (command) {
            case TaskCommand.Start _, TaskCommand.Resume _ -> {
                if (inside) {
                    rooms.follow(room, new RoomCommand.StartClean(), origin);
                }
            }
            case TaskCommand.Pause _ -> {
                if (inside) {
                    rooms.follow(room, new RoomCommand.StopClean(), origin);
                }
            }
            case TaskCommand.Done(_, var epoch) -> {
                long seen = Objects.requireNonNull(epoch);
                rooms.follow(
                        room,
                        task.kind().cleans()
                                ? new RoomCommand.MarkClean(seen)
                                : new RoomCommand.InspectPass(seen),
                        origin);
            }
            default -> {}
        }
    }
}
