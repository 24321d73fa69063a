package org.veranda.server.stays;

import org.springframework.stereotype.Component;
import org.veranda.model.BookingId;
import org.veranda.model.booking.BookingStatus;
import org.veranda.model.room.RoomId;
import org.veranda.model.room.rules.AssignedStay;
import org.veranda.server.rooms.Reservation;
import org.veranda.server.rooms.RoomStays;
import org.veranda.server.tenancy.Properties;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/// Answers what rooms ask about bookings.
@Component
class AssignedStays implements RoomStays {

    private final Bookings bookings;
    private final Properties properties;

    AssignedStays(Bookings bookings, Properties properties) {
        this.bookings = bookings;
        this.properties = properties;
    }

    @Override
    public List<AssignedStay> of(RoomId room) {
        return bookings.ofRoom(room, today()).stream()
                .filter(booking -> booking.status() != BookingStatus.CHECKED_OUT)
                .map(Reservations::stay)
                .toList();
    }

    @Override
    public Reservation today(RoomId room) {
        LocalDate today = today();
        return Reservations.of(bookings.ofRoom(room, today), today);
    }

    @Override
    public void lock(Collection<BookingId> ids) {
        bookings.lock(ids);
    }

    private LocalDate today() {
        return properties.current().businessDate();
    }
}
