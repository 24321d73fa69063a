package org.veranda.server.demo.life;

import org.veranda.model.room.Condition;
import org.veranda.model.room.GuestRequest;
import org.veranda.model.room.Occupancy;
import org.veranda.model.room.RoomCommand;
import org.veranda.model.room.RoomId;
import org.veranda.model.room.Service;
import org.veranda.model.task.TaskCommand;
import org.veranda.model.task.TaskState;
import org.veranda.wire.BookingView;
import org.veranda.wire.Command;
import org.veranda.wire.RoomView;
import org.veranda.wire.TaskView;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Attendants clean one room at a time, the most wanted first; about half an hour each.
final class Housekeepers implements Part {

    private static final double ROOMS_AN_HOUR = 2.6;
    private static final double BREAKS_AN_HOUR = 0.15;
    private static final double WALKS_AN_HOUR = 12;

    private final List<Staff> attendants;

    Housekeepers(List<Staff> attendants) {
        this.attendants = List.copyOf(attendants);
    }

    @Override
    public Stream<Act> acts(Moment moment, Chance chance) {
        if (!moment.between(8, 18)) {
            return Stream.empty();
        }
        List<RoomView> waiting = waiting(moment);
        return attendants.stream()
                .flatMap(attendant -> next(attendant, moment, waiting, chance).stream());
    }

    private static Optional<Act> next(
            Staff attendant, Moment moment, List<RoomView> waiting, Chance chance) {
        Optional<TaskView> running = moment.work().of(attendant, TaskState.IN_PROGRESS);
        if (running.isPresent()) {
            return goOn(attendant, running.get(), moment, chance);
        }
        Optional<RoomView> inside =
                moment.rooms().stream().filter(room -> isInside(attendant, room)).findFirst();
        if (inside.isPresent()) {
            return finish(inside.get(), attendant, chance);
        }
        if (!chance.hourly(WALKS_AN_HOUR)) {
            return Optional.empty();
        }
        Optional<TaskView> paused = moment.work().of(attendant, TaskState.PAUSED);
        if (paused.isPresent()) {
            return paused.map(task -> Chores.act(attendant, task, new TaskCommand.Resume()));
        }
        return waiting.isEmpty()
                ? Optional.empty()
                : Optional.of(begin(attendant, waiting.removeFirst(), moment));
    }

    private static Act begin(Staff attendant, RoomView room, Moment moment) {
        return moment.work()
                .cleaning(room.id())
                .map(task -> Chores.act(attendant, task, new TaskCommand.Start()))
                .orElseGet(() -> act(attendant, room, new RoomCommand.StartClean()));
    }

    private static Optional<Act> goOn(
            Staff attendant, TaskView task, Moment moment, Chance chance) {
        if (chance.hourly(BREAKS_AN_HOUR)) {
            return Optional.of(Chores.act(attendant, task, new TaskCommand.Pause("Break")));
        }
        RoomView room = task.roomId() == null ? null : moment.byId().get(task.roomId());
        Long epoch = room == null ? null : room.dirtyEpoch();
        return Chores.goOn(attendant, task, epoch, ROOMS_AN_HOUR, chance);
    }

    private static boolean isInside(Staff attendant, RoomView room) {
        var inside = room.attendant();
        return inside != null && inside.name().equals(attendant.name());
    }

    private static Optional<Act> finish(RoomView room, Staff attendant, Chance chance) {
        if (chance.hourly(ROOMS_AN_HOUR)) {
            return Optional.of(
                    room.condition() == Condition.INSPECTED
                            ? act(attendant, room, new RoomCommand.StopClean())
                            : act(attendant, room, new RoomCommand.MarkClean(room.dirtyEpoch())));
        }
        return chance.hourly(BREAKS_AN_HOUR)
                ? Optional.of(act(attendant, room, new RoomCommand.StopClean()))
                : Optional.empty();
    }

    private static List<RoomView> waiting(Moment moment) {
        Set<RoomId> wanted =
                moment.dueIn()
                        .map(BookingView::roomIds)
                        .flatMap(List::stream)
                        .collect(Collectors.toSet());
        return moment.rooms().stream()
                .filter(Housekeepers::mayBeCleaned)
                .sorted(
                        Comparator.comparing((RoomView room) -> !room.rush())
                                .thenComparing(room -> !wanted.contains(room.id()))
                                .thenComparing(room -> room.occupancy() == Occupancy.OCCUPIED)
                                .thenComparing(RoomView::statusSince))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static boolean mayBeCleaned(RoomView room) {
        boolean dirty = room.condition() == Condition.DIRTY || room.condition() == Condition.PICKUP;
        boolean welcome =
                room.guestRequest() != GuestRequest.DND
                        && room.guestRequest() != GuestRequest.DECLINED;
        return dirty && welcome && !room.attendantInside() && room.service() == Service.IN_SERVICE;
    }

    private static Act act(Staff attendant, RoomView room, RoomCommand.Direct command) {
        return new Act(attendant.person(), new Command.OnRoom(room.id(), command));
    }
}
