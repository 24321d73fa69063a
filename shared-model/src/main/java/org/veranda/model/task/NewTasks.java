package org.veranda.model.task;

import org.jspecify.annotations.Nullable;
import org.veranda.model.room.RoomId;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// Tasks as they begin.
public final class NewTasks {

    /// How long a stay-over has at least.
    public static final int STAYOVER_MINUTES = 240;

    private static final List<String> DEPARTURE =
            List.of(
                    "Strip and make the beds",
                    "Bathroom",
                    "Dust and floor",
                    "Minibar and amenities");
    private static final List<String> STAYOVER =
            List.of("Make the beds", "Bathroom", "Towels and amenities");
    private static final List<String> INSPECTION =
            List.of("Beds", "Bathroom", "Floor and surfaces", "Lights and devices");

    private NewTasks() {}

    /// A task that follows from what happened in a room.
    public static Task following(TaskId id, TaskKind kind, RoomId room, Instant now) {
        return of(id, new TaskCommand.Create(kind, room, null, null, null, null), now);
    }

    /// What is to be done for guests who stay another night, within so many minutes.
    public static Task stayover(TaskId id, RoomId room, int minutes, Instant now) {
        return of(
                id,
                new TaskCommand.Create(TaskKind.STAYOVER, room, null, null, null, minutes),
                now);
    }

    static Task of(TaskId id, TaskCommand.Create command, Instant now) {
        TaskKind kind = command.kind();
        Integer minutes = command.slaMinutes();
        TaskPriority priority = Objects.requireNonNullElse(command.priority(), TaskPriority.MEDIUM);
        return new Task(
                id,
                kind,
                TaskState.OPEN,
                command.roomId(),
                title(command),
                priority,
                null,
                checklist(kind, command.checklist()),
                null,
                null,
                null,
                SlaClock.of(minutes == null ? minutes(kind, priority) : minutes, now),
                null,
                now,
                null,
                null,
                null,
                now,
                1);
    }

    private static String title(TaskCommand.Create command) {
        String title = command.title();
        return title == null ? command.kind().title() : title.strip();
    }

    private static List<ChecklistItem> checklist(TaskKind kind, @Nullable List<String> named) {
        List<String> items =
                named != null
                        ? named
                        : switch (kind) {
                            case DEPARTURE -> DEPARTURE;
                            case STAYOVER -> STAYOVER;
                            case INSPECTION -> INSPECTION;
                            default -> List.of();
                        };
        return items.stream().map(item -> new ChecklistItem(item.strip(), false)).toList();
    }

    private static int minutes(TaskKind kind, TaskPriority priority) {
        int usual =
                switch (kind) {
                    case GUEST_REQUEST -> 20;
                    case CHECK, INSPECTION -> 60;
                    case DEPARTURE -> 120;
                    case STAYOVER, WORK_ORDER -> STAYOVER_MINUTES;
                    case PM_ROUND -> 3 * 24 * 60;
                };
        return switch (priority) {
            case HIGH -> usual / 2;
            case MEDIUM -> usual;
            case LOW -> usual * 2;
        };
    }
}
