package org.veranda.server.housekeeping;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.veranda.model.Decision;
import org.veranda.model.identity.Staff;
import org.veranda.model.room.GuestRequest;
import org.veranda.model.room.Occupancy;
import org.veranda.model.room.Property;
import org.veranda.model.room.ReservationFlag;
import org.veranda.model.room.RoomId;
import org.veranda.model.task.BlockCause;
import org.veranda.model.task.NewTasks;
import org.veranda.model.task.Task;
import org.veranda.model.task.TaskCommand;
import org.veranda.model.task.TaskContext;
import org.veranda.model.task.TaskId;
import org.veranda.model.task.TaskKind;
import org.veranda.model.task.TaskRules;
import org.veranda.server.rooms.RoomsRolled;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/// Makes the day's stay-over tasks when a business date begins, within the transaction that ends the day before: one for
/// each room whose guests stay another night, unless there is an open one. They are due by the time at which guests come.
@Component
class StayoverTasks {

    private final Tasks tasks;
    private final TaskRecorder recorder;

    StayoverTasks(Tasks tasks, TaskRecorder recorder) {
        this.tasks = tasks;
        this.recorder = recorder;
    }

    @EventListener
    void on(RoomsRolled rolled) {
        List<RoomsRolled.OneRoom> wanted =
                rolled.rooms().stream()
                        .filter(room -> room.flag() == ReservationFlag.STAYOVER)
                        .filter(room -> room.after().occupancy() == Occupancy.OCCUPIED)
                        .toList();
        if (wanted.isEmpty()) {
            return;
        }
        Set<RoomId> served = tasks.roomsWithOpen(TaskKind.STAYOVER);
        List<RoomsRolled.OneRoom> rooms =
                wanted.stream().filter(room -> !served.contains(room.after().id())).toList();
        Iterator<TaskId> ids = tasks.nextIds(rooms.size()).iterator();
        Instant now = rolled.origin().madeAt();
        int minutes = minutes(rolled.opening(), now);
        List<StoredTask> made = new ArrayList<>(rooms.size());
        for (RoomsRolled.OneRoom room : rooms) {
            Task task = NewTasks.stayover(ids.next(), room.after().id(), minutes, now);
            made.add(new StoredTask(held(task, room, rolled), room.name()));
        }
        recorder.open(made, rolled.origin());
    }

    /// Whoever must not be disturbed still must not.
    private static Task held(Task task, RoomsRolled.OneRoom room, RoomsRolled rolled) {
        if (room.after().guestRequest() != GuestRequest.DND) {
            return task;
        }
        TaskContext context =
                new TaskContext(
                        rolled.opening(),
                        Staff.HOUSE,
                        rolled.origin().madeAt(),
                        null,
                        null,
                        false,
                        GuestRequest.DND,
                        false);
        Decision<Task> decision =
                TaskRules.decide(task, new TaskCommand.Block(BlockCause.DND), context);
        return decision.orElseThrow(refusal -> new IllegalStateException(refusal.message()));
    }

    private static int minutes(Property opening, Instant now) {
        Instant guestsCome =
                opening.businessDate()
                        .atTime(opening.checkInTime())
                        .atZone(opening.timeZone())
                        .toInstant();
        long until = Duration.between(now, guestsCome).toMinutes();
        return (int) Math.clamp(until, NewTasks.STAYOVER_MINUTES, Duration.ofDays(1).toMinutes());
    }
}
