package org.veranda.server.demo.life;

import org.veranda.model.identity.Role;
import org.veranda.model.room.Occupancy;
import org.veranda.model.task.TaskCommand;
import org.veranda.model.task.TaskKind;
import org.veranda.model.task.TaskPriority;
import org.veranda.model.task.TaskState;
import org.veranda.wire.Command;
import org.veranda.wire.RoomView;
import org.veranda.wire.TaskView;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Guests ask the desk for things, which supervisors bring; technicians go on their rounds.
final class Errands implements Part {

    private static final String DESK = "desk";
    private static final double WISHES_A_ROOM_AND_HOUR = 0.01;
    private static final int MOST_WISHES = 6;
    private static final List<String> WISHES =
            List.of(
                    "Extra towels",
                    "Baby cot",
                    "Iron and board",
                    "Feather-free pillows",
                    "Luggage to the lobby",
                    "Ice and glasses");
    private static final TaskCommand.Create ROUND =
            new TaskCommand.Create(
                    TaskKind.PM_ROUND,
                    null,
                    "Pool and plant room round",
                    TaskPriority.LOW,
                    List.of(
                            "Pump pressure",
                            "Chlorine and pH",
                            "Filters",
                            "Boiler temperature",
                            "Emergency lights",
                            "Leaks and noises"),
                    null);

    private final List<Staff> runners;
    private final List<Staff> technicians;

    Errands(List<Staff> staff) {
        this.runners = staff.stream().filter(s -> s.role() == Role.HK_SUPERVISOR).toList();
        this.technicians = staff.stream().filter(s -> s.role() == Role.MAINTENANCE).toList();
    }

    @Override
    public Stream<Act> acts(Moment moment, Chance chance) {
        if (!moment.between(8, 20)) {
            return Stream.empty();
        }
        List<Act> acts = new ArrayList<>();
        wish(moment, chance).ifPresent(acts::add);
        runners.forEach(runner ->
                work(runner, TaskKind.GUEST_REQUEST, 3, moment, chance).ifPresent(acts::add));
        for (Staff technician : technicians) {
            work(technician, TaskKind.PM_ROUND, 0.4, moment, chance)
                    .or(() -> round(technician, moment, chance))
                    .ifPresent(acts::add);
        }
        return acts.stream();
    }

    private static Optional<Act> wish(Moment moment, Chance chance) {
        List<RoomView> guests =
                moment.rooms().stream()
                        .filter(room -> room.occupancy() == Occupancy.OCCUPIED)
                        .toList();
        boolean enough =
                moment.work().waiting(TaskKind.GUEST_REQUEST).skip(MOST_WISHES - 1).count() > 0;
        if (enough || !chance.hourly(WISHES_A_ROOM_AND_HOUR * guests.size())) {
            return Optional.empty();
        }
        return chance.oneOf(guests)
                .flatMap(room ->
                        chance.oneOf(WISHES)
                                .map(wish ->
                                        new TaskCommand.Create(
                                                TaskKind.GUEST_REQUEST,
                                                room.id(),
                                                wish,
                                                chance.oneIn(4)
                                                        ? TaskPriority.HIGH
                                                        : TaskPriority.MEDIUM,
                                                null,
                                                null)))
                .map(create -> new Act(DESK, new Command.NewTask(create)));
    }

    private static Optional<Act> work(
            Staff person, TaskKind kind, double anHour, Moment moment, Chance chance) {
        Optional<TaskView> running = moment.work().of(person, TaskState.IN_PROGRESS);
        if (running.isPresent()) {
            return running.filter(task -> task.kind() == kind)
                    .flatMap(task -> Chores.goOn(person, task, null, anHour, chance));
        }
        return chance.hourly(4)
                ? moment.work()
                        .waiting(kind)
                        .findFirst()
                        .map(task -> Chores.act(person, task, new TaskCommand.Start()))
                : Optional.empty();
    }

    /// One round after the other.
    private static Optional<Act> round(Staff technician, Moment moment, Chance chance) {
        boolean under =
                moment.work().tasks().stream()
                        .anyMatch(task -> task.kind() == TaskKind.PM_ROUND && task.state().open());
        return !under && chance.hourly(1)
                ? Optional.of(new Act(technician.person(), new Command.NewTask(ROUND)))
                : Optional.empty();
    }
}
