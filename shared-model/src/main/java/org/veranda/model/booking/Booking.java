package org.veranda.model.booking;

import org.jspecify.annotations.Nullable;
import org.veranda.model.BookingId;
import org.veranda.model.room.RoomId;
import org.veranda.model.room.RoomTypeId;

import java.time.LocalDate;
import java.time.LocalTime;

/// A stay: asked for, promised, lived or over. Immutable; [BookingRules] says what may come next.
///
/// @param roomLocked the guest was promised this very room
/// @param walkIn came without a booking
/// @param shareGroup bookings of one group live in one room
/// @param optionUntil the day on which a tentative booking lapses
/// @param stayedFrom the business date of the check-in
/// @param version rises by one with each change
public record Booking(
        BookingId id,
        String reference,
        BookingStatus status,
        @Nullable String guestName,
        Party party,
        @Nullable RoomTypeId roomType,
        @Nullable RoomId room,
        boolean roomLocked,
        LocalDate arrival,
        LocalDate departure,
        @Nullable LocalTime arrivalTime,
        boolean walkIn,
        boolean advanceCheckedIn,
        boolean preRegistered,
        @Nullable Queued queued,
        @Nullable Long shareGroup,
        @Nullable LocalDate optionUntil,
        @Nullable LocalDate stayedFrom,
        @Nullable String note,
        long version) {

    public boolean inHouse() {
        return status == BookingStatus.IN_HOUSE;
    }
}
