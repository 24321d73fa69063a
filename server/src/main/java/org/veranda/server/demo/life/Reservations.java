package org.veranda.server.demo.life;

import org.veranda.model.booking.BookingCommand;
import org.veranda.model.booking.BookingStatus;
import org.veranda.model.booking.Party;
import org.veranda.wire.BookingView;
import org.veranda.wire.Command;
import org.veranda.wire.RoomView;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Books stays ahead, so that somebody is always expected, and a guest walks in now and then.
final class Reservations implements Part {

    private static final String PERSON = "desk";
    private static final double EXPECTED_TODAY = 0.1;
    private static final double EXPECTED_LATER = 0.12;
    private static final double FULL = 0.72;

    private final Names names;

    Reservations(Names names) {
        this.names = names;
    }

    @Override
    public Stream<Act> acts(Moment moment, Chance chance) {
        List<Act> acts = new ArrayList<>();
        if (moment.occupancy() < FULL) {
            bookUpTo(EXPECTED_TODAY, moment.dueIn().count(), moment.businessDate(), moment, chance)
                    .forEach(acts::add);
        }
        for (int day = 1; day <= 2; day++) {
            LocalDate date = moment.businessDate().plusDays(day);
            long booked = moment.bookings().stream().filter(b -> b.arrival().equals(date)).count();
            bookUpTo(EXPECTED_LATER, booked, date, moment, chance).forEach(acts::add);
        }
        if (moment.occupancy() < FULL && moment.between(10, 22) && chance.hourly(0.4)) {
            walkIn(moment, chance).ifPresent(acts::add);
        }
        return acts.stream();
    }

    private Stream<Act> bookUpTo(
            double share, long booked, LocalDate date, Moment moment, Chance chance) {
        long missing = Math.round(moment.rooms().size() * share) - booked;
        return LongStream.range(0, Math.max(0, missing))
                .mapToObj(_ -> book(moment, date, chance))
                .flatMap(Optional::stream);
    }

    private Optional<Act> book(Moment moment, LocalDate arrival, Chance chance) {
        return chance.oneOf(moment.rooms())
                .map(room ->
                        new BookingCommand.Create(
                                BookingStatus.RESERVED,
                                null,
                                names.guest(chance),
                                party(chance),
                                room.roomType().id(),
                                null,
                                arrival,
                                arrival.plusDays(chance.between(1, 6)),
                                LocalTime.of(14, 0).plusMinutes(30L * chance.between(0, 10)),
                                null,
                                null))
                .map(create -> new Act(PERSON, new Command.NewBooking(create)));
    }

    private Optional<Act> walkIn(Moment moment, Chance chance) {
        List<RoomView> ready = moment.rooms().stream().filter(RoomView::readyForGuest).toList();
        List<RoomView> free =
                ready.stream()
                        .filter(room ->
                                moment.bookings().stream()
                                        .map(BookingView::roomIds)
                                        .noneMatch(ids -> ids.contains(room.id())))
                        .toList();
        return chance.oneOf(free)
                .map(room ->
                        new BookingCommand.WalkIn(
                                room.id(),
                                names.guest(chance),
                                party(chance),
                                moment.businessDate().plusDays(chance.between(1, 3))))
                .map(walkIn -> new Act(PERSON, new Command.NewBooking(walkIn)));
    }

    private static Party party(Chance chance) {
        return new Party(chance.between(1, 2), chance.oneIn(4) ? chance.between(1, 2) : 0);
    }
}
