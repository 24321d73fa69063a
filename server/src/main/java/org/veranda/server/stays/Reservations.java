package org.veranda.server.stays;

import org.veranda.model.booking.Booking;
import org.veranda.model.booking.BookingStatus;
import org.veranda.model.booking.ReservationFlags;
import org.veranda.model.room.rules.AssignedStay;
import org.veranda.server.rooms.Reservation;

import java.time.LocalDate;
import java.util.Collection;

/// What the bookings of one room mean for it today.
final class Reservations {

    private Reservations() {}

    static Reservation of(Collection<Booking> ofRoom, LocalDate today) {
        return new Reservation(
                ReservationFlags.of(ofRoom, today),
                ofRoom.stream().anyMatch(Reservations::waiting));
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
}
