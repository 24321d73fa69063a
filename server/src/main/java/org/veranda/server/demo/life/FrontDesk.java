package org.veranda.server.demo.life;

import org.veranda.model.booking.BookingCommand;
import org.veranda.model.room.Occupancy;
import org.veranda.model.room.RoomId;
import org.veranda.model.room.Service;
import org.veranda.wire.BookingView;
import org.veranda.wire.Command;
import org.veranda.wire.RoomView;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Gives arrivals their rooms, checks guests in and out, and takes in who walks by.
final class FrontDesk implements Part {

    private static final String PERSON = "desk";
    private static final double BUSY = 0.45;

    @Override
    public Stream<Act> acts(Moment moment, Chance chance) {
        List<Act> acts = new ArrayList<>();
        departures(moment, chance).forEach(acts::add);
        changesOfPlan(moment, chance).forEach(acts::add);
        arrivals(moment, chance).forEach(acts::add);
        return acts.stream();
    }

    private static Stream<Act> departures(Moment moment, Chance chance) {
        return moment.inHouse()
                .filter(booking -> !booking.departure().isAfter(moment.businessDate()))
                .filter(_ -> chance.hourly(departuresAnHour(moment)))
                .map(booking -> act(booking, new BookingCommand.CheckOut()));
    }

    /// In a full house some leave earlier than they had booked, so that rooms keep turning over.
    private static Stream<Act> changesOfPlan(Moment moment, Chance chance) {
        if (moment.occupancy() < BUSY) {
            return Stream.empty();
        }
        return moment.inHouse()
                .filter(booking -> booking.departure().isAfter(moment.businessDate()))
                .filter(booking -> booking.arrival().isBefore(moment.businessDate()))
                .filter(_ -> chance.hourly(0.03))
                .map(booking -> act(booking, new BookingCommand.Shorten(moment.businessDate())));
    }

    private static double departuresAnHour(Moment moment) {
        if (moment.between(7, 11)) {
            return 0.35;
        }
        return moment.between(11, 14) ? 0.8 : 0.1;
    }

    private static Stream<Act> arrivals(Moment moment, Chance chance) {
        Map<RoomId, RoomView> rooms = moment.byId();
        List<RoomView> free = free(moment);
        return moment.dueIn()
                .flatMap(booking -> receive(booking, rooms, free, moment, chance).stream());
    }

    private static Optional<Act> receive(
            BookingView booking,
            Map<RoomId, RoomView> rooms,
            List<RoomView> free,
            Moment moment,
            Chance chance) {
        RoomView room =
                booking.roomIds().isEmpty() ? null : rooms.get(booking.roomIds().getFirst());
        if (room == null) {
            return chance.hourly(3) ? assign(booking, free) : Optional.empty();
        }
        boolean atTheDesk = chance.hourly(moment.between(14, 22) ? 0.45 : 0.06);
        return room.readyForGuest() && atTheDesk
                ? Optional.of(act(booking, new BookingCommand.CheckIn()))
                : Optional.empty();
    }

    /// A room of the booked type that may be given at once, else one that will be.
    private static Optional<Act> assign(BookingView booking, List<RoomView> free) {
        List<RoomView> fitting =
                free.stream()
                        .filter(room -> room.roomType().id().equals(booking.roomTypeId()))
                        .toList();
        Optional<RoomView> choice =
                fitting.stream()
                        .filter(RoomView::readyForGuest)
                        .findFirst()
                        .or(() -> fitting.stream().findFirst());
        choice.ifPresent(free::remove);
        return choice.map(room -> act(booking, new BookingCommand.Assign(room.id())));
    }

    private static List<RoomView> free(Moment moment) {
        Set<RoomId> taken =
                moment.bookings().stream()
                        .map(BookingView::roomIds)
                        .flatMap(List::stream)
                        .collect(Collectors.toSet());
        return moment.rooms().stream()
                .filter(room -> room.occupancy() == Occupancy.VACANT)
                .filter(room -> room.service() == Service.IN_SERVICE)
                .filter(room -> !taken.contains(room.id()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Act act(BookingView booking, BookingCommand.Continuing command) {
        return new Act(PERSON, new Command.OnBooking(booking.id(), command));
    }
}
