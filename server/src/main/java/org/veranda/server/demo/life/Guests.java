package org.veranda.server.demo.life;

import org.veranda.model.room.Condition;
import org.veranda.model.room.GuestRequest;
import org.veranda.model.room.Occupancy;
import org.veranda.model.room.RoomCommand;
import org.veranda.wire.Command;
import org.veranda.wire.RoomView;

import java.util.stream.Stream;

/// Guests want to be left alone, or want their room made up, and tell the desk.
final class Guests implements Part {

    private static final String PERSON = "desk";

    @Override
    public Stream<Act> acts(Moment moment, Chance chance) {
        return moment.rooms().stream()
                .filter(room -> room.occupancy() == Occupancy.OCCUPIED)
                .filter(room -> !room.attendantInside())
                .flatMap(room -> wish(room, chance).map(wish -> ask(room, wish)));
    }

    private static Stream<GuestRequest> wish(RoomView room, Chance chance) {
        if (room.guestRequest() != GuestRequest.NONE) {
            return chance.hourly(0.25) ? Stream.of(GuestRequest.NONE) : Stream.empty();
        }
        if (chance.hourly(0.05)) {
            return Stream.of(GuestRequest.DND);
        }
        return room.condition() == Condition.DIRTY && chance.hourly(0.03)
                ? Stream.of(GuestRequest.MUR)
                : Stream.empty();
    }

    private static Act ask(RoomView room, GuestRequest wish) {
        return new Act(PERSON, new Command.OnRoom(room.id(), new RoomCommand.GuestRequested(wish)));
    }
}
