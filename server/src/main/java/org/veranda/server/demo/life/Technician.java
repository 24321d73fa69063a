package org.veranda.server.demo.life;

import org.veranda.model.room.BlockKind;
import org.veranda.model.room.Condition;
import org.veranda.model.room.Occupancy;
import org.veranda.model.room.RoomCommand;
import org.veranda.model.room.RoomId;
import org.veranda.model.room.Service;
import org.veranda.wire.BookingView;
import org.veranda.wire.Command;
import org.veranda.wire.RoomView;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Takes rooms out of order when something breaks, and gives them back when it is mended.
final class Technician implements Part {

    private static final String PERSON = "maintenance";
    private static final double BREAKS_A_ROOM_AND_HOUR = 0.005;

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
        return moment.rooms().stream().flatMap(room -> look(room, promised, chance));
    }

    private Stream<Act> look(RoomView room, Set<RoomId> promised, Chance chance) {
        if (room.service() != Service.IN_SERVICE) {
            return chance.hourly(0.11)
                    ? Stream.of(act(room, new RoomCommand.BlockFinish(Condition.DIRTY, null)))
                    : Stream.empty();
        }
        boolean free = room.occupancy() == Occupancy.VACANT && !promised.contains(room.id());
        if (!free || room.attendantInside() || !chance.hourly(BREAKS_A_ROOM_AND_HOUR)) {
            return Stream.empty();
        }
        BlockKind kind = chance.oneIn(4) ? BlockKind.OOS : BlockKind.OOO;
        return chance.oneOf(repairs).stream()
                .map(repair ->
                        act(
                                room,
                                new RoomCommand.BlockBegin(
                                        kind, null, Condition.DIRTY, repair, null)));
    }

    private static Act act(RoomView room, RoomCommand.Direct command) {
        return new Act(PERSON, new Command.OnRoom(room.id(), command));
    }
}
