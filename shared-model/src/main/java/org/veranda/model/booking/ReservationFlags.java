package org.veranda.model.booking;

import org.veranda.model.room.ReservationFlag;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;

/// What the bookings of a room mean for it on a business date.
public final class ReservationFlags {

    private ReservationFlags() {}

    /// The weightiest of all: who is in house first, then who comes, then who left.
    public static ReservationFlag of(Collection<Booking> bookingsOfRoom, LocalDate today) {
        return bookingsOfRoom.stream()
                .map(booking -> of(booking, today))
                .max(Comparator.comparingInt(ReservationFlags::weight))
                .orElse(ReservationFlag.NOT_RESERVED);
    }

    private static ReservationFlag of(Booking booking, LocalDate today) {
        return switch (booking.status()) {
            case IN_HOUSE -> inHouse(booking, today);
            case RESERVED ->
                    booking.arrival().equals(today)
                            ? ReservationFlag.ARRIVAL
                            : ReservationFlag.NOT_RESERVED;
            case CHECKED_OUT ->
                    booking.departure().equals(today)
                            ? ReservationFlag.DEPARTED
                            : ReservationFlag.NOT_RESERVED;
            case INQUIRY, TENTATIVE, WAITLISTED, CANCELLED, NO_SHOW -> ReservationFlag.NOT_RESERVED;
        };
    }

    private static ReservationFlag inHouse(Booking booking, LocalDate today) {
        boolean leaves = !booking.departure().isAfter(today);
        if (booking.arrival().equals(today)) {
            return leaves ? ReservationFlag.DAY_USE : ReservationFlag.ARRIVED;
        }
        return leaves ? ReservationFlag.DUE_OUT : ReservationFlag.STAYOVER;
    }

    private static int weight(ReservationFlag flag) {
        return switch (flag) {
            case NOT_RESERVED -> 0;
            case DEPARTED -> 1;
            case ARRIVAL -> 2;
            case ARRIVED, STAYOVER, DAY_USE -> 3;
            case DUE_OUT -> 4;
        };
    }
}
