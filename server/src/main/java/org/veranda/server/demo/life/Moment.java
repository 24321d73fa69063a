package org.veranda.server.demo.life;

import org.veranda.model.booking.BookingStatus;
import org.veranda.model.room.RoomId;
import org.veranda.wire.BookingView;
import org.veranda.wire.RoomView;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A resort as people find it, and how long the moment lasts.
///
/// @param clock the time of day that people live by
public record Moment(
        LocalDate businessDate,
        LocalTime clock,
        Duration length,
        List<RoomView> rooms,
        List<BookingView> bookings,
        Work work) {

    Stream<BookingView> withStatus(BookingStatus status) {
        return bookings.stream().filter(booking -> booking.status() == status);
    }

    Stream<BookingView> inHouse() {
        return withStatus(BookingStatus.IN_HOUSE);
    }

    Stream<BookingView> dueIn() {
        return withStatus(BookingStatus.RESERVED)
                .filter(booking -> !booking.arrival().isAfter(businessDate));
    }

    Map<RoomId, RoomView> byId() {
        return rooms.stream().collect(Collectors.toMap(RoomView::id, Function.identity()));
    }

    /// How full the house is, from 0 to 1.
    double occupancy() {
        return rooms.isEmpty() ? 0 : (double) inHouse().count() / rooms.size();
    }

    boolean between(int fromHour, int toHour) {
        return clock.getHour() >= fromHour && clock.getHour() < toHour;
    }
}
