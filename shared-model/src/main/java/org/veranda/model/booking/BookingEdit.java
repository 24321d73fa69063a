package org.veranda.model.booking;

import org.jspecify.annotations.Nullable;
import org.veranda.model.room.RoomId;

import java.time.LocalDate;

/// A copy of a booking in the making: what is not said stays as it was.
final class BookingEdit {

    private final Booking from;
    private BookingStatus status;
    private @Nullable RoomId room;
    private LocalDate arrival;
    private LocalDate departure;
    private boolean advanceCheckedIn;
    private @Nullable Queued queued;
    private @Nullable LocalDate stayedFrom;
    private long version;

    BookingEdit(Booking from) {
        this.from = from;
        this.status = from.status();
        this.room = from.room();
        this.arrival = from.arrival();
        this.departure = from.departure();
        this.advanceCheckedIn = from.advanceCheckedIn();
        this.queued = from.queued();
        this.stayedFrom = from.stayedFrom();
        this.version = from.version();
    }

    BookingEdit status(BookingStatus now) {
        this.status = now;
        return this;
    }

    BookingEdit room(@Nullable RoomId assigned) {
        this.room = assigned;
        return this;
    }

    BookingEdit arrival(LocalDate day) {
        this.arrival = day;
        return this;
    }

    BookingEdit departure(LocalDate day) {
        this.departure = day;
        return this;
    }

    BookingEdit advanceCheckedIn(boolean on) {
        this.advanceCheckedIn = on;
        return this;
    }

    BookingEdit queued(@Nullable Queued waiting) {
        this.queued = waiting;
        return this;
    }

    BookingEdit stayedFrom(@Nullable LocalDate day) {
        this.stayedFrom = day;
        return this;
    }

    BookingEdit version(long now) {
        this.version = now;
        return this;
    }

    Booking done() {
        return new Booking(
                from.id(),
                from.reference(),
                status,
                from.guestName(),
                from.party(),
                from.roomType(),
                room,
                from.roomLocked(),
                arrival,
                departure,
                from.arrivalTime(),
                from.walkIn(),
                advanceCheckedIn,
                from.preRegistered(),
                queued,
                from.shareGroup(),
                from.optionUntil(),
                stayedFrom,
                from.note(),
                version);
    }
}
