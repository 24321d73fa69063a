package org.veranda.server.demo.life;

import org.veranda.model.room.Condition;
import org.veranda.model.room.GuestRequest;
import org.veranda.model.room.Occupancy;
import org.veranda.model.room.RoomCommand;
import org.veranda.model.room.RoomId;
import org.veranda.model.room.Service;
import org.veranda.wire.BookingView;
import org.veranda.wire.Command;
import org.veranda.wire.RoomView;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
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
        List<Act> acts = new ArrayList<>();
        Set<String> busy = new HashSet<>();
        for (RoomView room : moment.rooms()) {
            staffInside(room)
                    .forEach(attendant -> {
                        List<Act> done = finish(room, attendant, chance).toList();
                        acts.addAll(done);
                        if (done.isEmpty()) {
                            busy.add(attendant.name());
                        }
                    });
        }
        List<RoomView> waiting = waiting(moment);
        for (Staff attendant : attendants) {
            if (!busy.contains(attendant.name())
                    && !waiting.isEmpty()
                    && chance.hourly(WALKS_AN_HOUR)) {
                acts.add(act(attendant, waiting.removeFirst(), new RoomCommand.StartClean()));
            }
        }
        return acts.stream();
    }

    private Stream<Staff> staffInside(RoomView room) {
        var inside = room.attendant();
        return inside == null
                ? Stream.empty()
                : attendants.stream().filter(staff -> staff.name().equals(inside.name()));
    }

    private static Stream<Act> finish(RoomView room, Staff attendant, Chance chance) {
        if (chance.hourly(ROOMS_AN_HOUR)) {
            return Stream.of(
                    room.condition() == Condition.INSPECTED
                            ? act(attendant, room, new RoomCommand.StopClean())
                            : act(attendant, room, new RoomCommand.MarkClean(room.dirtyEpoch())));
        }
        return chance.hourly(BREAKS_AN_HOUR)
                ? Stream.of(act(attendant, room, new RoomCommand.StopClean()))
                : Stream.empty();
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
