package org.veranda.server.demo.life;

import org.veranda.model.room.Condition;
import org.veranda.model.room.Occupancy;
import org.veranda.model.room.RoomCommand;
import org.veranda.model.room.RoomId;
import org.veranda.model.room.Service;
import org.veranda.wire.BookingView;
import org.veranda.wire.Command;
import org.veranda.wire.RoomView;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Inspects what was cleaned, now and then sends somebody back, and hurries rooms that guests wait for.
final class Supervisor implements Part {

    private static final String PERSON = "supervisor";

    @Override
    public Stream<Act> acts(Moment moment, Chance chance) {
        if (!moment.between(8, 19)) {
            return Stream.empty();
        }
        Set<RoomId> wanted =
                moment.dueIn()
                        .map(BookingView::roomIds)
                        .flatMap(ids -> ids.stream())
                        .collect(Collectors.toSet());
        return moment.rooms().stream()
                .filter(room -> room.occupancy() == Occupancy.VACANT)
                .filter(room -> room.service() == Service.IN_SERVICE && !room.attendantInside())
                .flatMap(room -> look(room, wanted.contains(room.id()), chance));
    }

    private static Stream<Act> look(RoomView room, boolean wanted, Chance chance) {
        if (room.condition() == Condition.CLEAN && chance.hourly(wanted ? 0.6 : 0.12)) {
            return Stream.of(
                    act(
                            room,
                            chance.oneIn(15)
                                    ? new RoomCommand.InspectFail(
                                            Condition.PICKUP, "Mirror and glasses")
                                    : new RoomCommand.InspectPass(room.dirtyEpoch())));
        }
        if (room.condition() == Condition.DIRTY && wanted && !room.rush() && chance.hourly(0.06)) {
            return Stream.of(act(room, new RoomCommand.Rush(true)));
        }
        return Stream.empty();
    }

    private static Act act(RoomView room, RoomCommand.Direct command) {
        return new Act(PERSON, new Command.OnRoom(room.id(), command));
    }
}
