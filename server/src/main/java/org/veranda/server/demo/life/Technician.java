package org.veranda.server.demo.life;

import org.jspecify.annotations.Nullable;
import org.veranda.model.maintenance.MaintenanceCommand;
import org.veranda.model.maintenance.RequestPriority;
import org.veranda.model.maintenance.RequestStatus;
import org.veranda.model.room.BlockKind;
import org.veranda.model.room.Condition;
import org.veranda.model.room.Occupancy;
import org.veranda.model.room.RoomCommand;
import org.veranda.model.room.RoomId;
import org.veranda.model.room.Service;
import org.veranda.wire.BookingView;
import org.veranda.wire.Command;
import org.veranda.wire.MaintenanceRequestView;
import org.veranda.wire.RoomView;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reports what breaks, mends it, and gives rooms back that were out of order for it.
final class Technician implements Part {

    private static final String PERSON = "maintenance";
    private static final String MANAGER = "manager";
    private static final double BREAKS_A_ROOM_AND_HOUR = 0.003;

    private final List<String> repairs;

    Technician(List<String> repairs) {
        this.repairs = List.copyOf(repairs);
    }

    @Override
    public Stream<Act> acts(Moment moment, Chance chance) {
        if (!moment.between(7, 20)) {
            return Stream.empty();
        }
        Set<RoomId> promised =
                moment.bookings().stream()
                        .map(BookingView::roomIds)
                        .flatMap(List::stream)
                        .collect(Collectors.toSet());
        Map<RoomId, MaintenanceRequestView> open = new HashMap<>();
        moment.work().requests().forEach(request -> open.put(request.roomId(), request));
        return Stream.concat(
                moment.rooms().stream()
                        .flatMap(room -> look(room, open.get(room.id()), promised, chance)),
                moment.work().requests().stream().flatMap(request -> mend(request, chance)));
    }

    /// What is reported is begun, done, and looked at by the manager.
    private static Stream<Act> mend(MaintenanceRequestView request, Chance chance) {
        return switch (request.status()) {
            case REPORTED, ASSIGNED -> step(request, 0.12, new MaintenanceCommand.Start(), chance);
            case STARTED -> step(request, 0.3, new MaintenanceCommand.Done("Mended"), chance);
            case DONE ->
                    chance.hourly(0.15)
                            ? Stream.of(act(MANAGER, request, new MaintenanceCommand.Verify()))
                            : Stream.empty();
            case VERIFIED, CANCELLED -> Stream.empty();
        };
    }

    private static Stream<Act> step(
            MaintenanceRequestView request,
            double anHour,
            MaintenanceCommand.Continuing command,
            Chance chance) {
        return chance.hourly(anHour) ? Stream.of(act(PERSON, request, command)) : Stream.empty();
    }

    private Stream<Act> look(
            RoomView room,
            @Nullable MaintenanceRequestView open,
            Set<RoomId> promised,
            Chance chance) {
        if (room.service() != Service.IN_SERVICE) {
            boolean mended = open == null || open.status() == RequestStatus.DONE;
            return mended && chance.hourly(open == null ? 0.11 : 2)
                    ? Stream.of(act(room, new RoomCommand.BlockFinish(Condition.DIRTY, null)))
                    : Stream.empty();
        }
        boolean breaks = open == null && chance.hourly(BREAKS_A_ROOM_AND_HOUR);
        if (!breaks || room.attendantInside()) {
            return Stream.empty();
        }
        boolean free = room.occupancy() == Occupancy.VACANT && !promised.contains(room.id());
        return chance.oneOf(repairs).stream().map(repair -> report(room, repair, free, chance));
    }

    /// Some of what is seen blocks the room at once; most is reported first, by whoever saw it.
    private static Act report(RoomView room, String repair, boolean free, Chance chance) {
        if (free && chance.oneIn(4)) {
            return act(
                    room,
                    new RoomCommand.BlockBegin(BlockKind.OOS, null, Condition.DIRTY, repair, null));
        }
        RequestPriority priority =
                chance.oneIn(5)
                        ? RequestPriority.HIGH
                        : chance.oneIn(3) ? RequestPriority.LOW : RequestPriority.MEDIUM;
        return new Act(
                chance.oneIn(2) ? "housekeeping" : PERSON,
                new Command.NewRequest(new MaintenanceCommand.Report(room.id(), repair, priority)));
    }

    private static Act act(
            String person, MaintenanceRequestView request, MaintenanceCommand.Continuing command) {
        return new Act(person, new Command.OnRequest(request.id(), command));
    }

    private static Act act(RoomView room, RoomCommand.Direct command) {
        return new Act(PERSON, new Command.OnRoom(room.id(), command));
    }
}
