package org.veranda.server.stays;

import org.veranda.model.booking.Booking;
import org.veranda.model.booking.BookingStatus;
import org.veranda.model.room.AssignedStay;
import org.veranda.model.room.ReservationFlag;
import org.veranda.server.rooms.Reservation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;

/// What the bookings of one room mean for it today: whoever is in the house goes before whoever comes,
/// and that one before whoever left.
final class Reservations {

    private Reservations() {}

    static Reservation of(Collection<Booking> ofRoom, LocalDate today) {
        ReservationFlag flag =
                ofRoom.stream()
                        .map(booking -> flag(booking, today))
                        .max(Comparator.comparingInt(Reservations::weight))
                        .orElse(ReservationFlag.NOT_RESERVED);
        return new Reservation(flag, ofRoom.stream().anyMatch(Reservations::waiting));
    }

    static AssignedStay stay(Booking booking) {
        return new AssignedStay(
                booking.id(),
                booking.arrival(),
                booking.departure(),
                booking.inHouse(),
                waiting(booking));
    }

    private static boolean waiting(Booking booking) {
        return booking.status() == BookingStatus.RESERVED
                && (booking.queued() != null || booking.advanceCheckedIn());
    }

    private static ReservationFlag flag(Booking booking, LocalDate today) {
        return switch (booking.status()) {
            case IN_HOUSE -> inHouse(booking, today);
            case RESERVED ->
                    booking.arrival().isAfter(today)
                            ? ReservationFlag.NOT_RESERVED
                            : ReservationFlag.ARRIVAL;
            case CHECKED_OUT ->
                    booking.departure().equals(today)
                            ? ReservationFlag.DEPARTED
                            : ReservationFlag.NOT_RESERVED;
            default -> ReservationFlag.NOT_RESERVED;
        };
    }

    private static ReservationFlag inHouse(Booking booking, LocalDate today) {
        if (!booking.departure().isAfter(today)) {
            return booking.arrival().equals(booking.departure())
                    ? ReservationFlag.DAY_USE
                    : ReservationFlag.DUE_OUT;
        }
        return today.equals(booking.stayedFrom())
                ? ReservationFlag.ARRIVED
                : ReservationFlag.STAYOVER;
    }

    private static int weight(ReservationFlag flag) {
        return switch (flag) {
            case NOT_RESERVED -> 0;
            case DEPARTED -> 1;
            case ARRIVAL -> 2;
            case STAYOVER -> 3;
            case ARRIVED -> 4;
            case DAY_USE -> 5;
            case DUE_OUT -> 6;
        };
    }
}
