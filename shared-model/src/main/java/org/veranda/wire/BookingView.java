package org.veranda.wire;

import org.jspecify.annotations.Nullable;
import org.veranda.model.BookingId;
import org.veranda.model.booking.BookingStatus;
import org.veranda.model.booking.Party;
import org.veranda.model.booking.Queued;
import org.veranda.model.room.RoomId;
import org.veranda.model.room.RoomTypeId;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/// A booking with its guest, for those who may see guests.
///
/// @param roomIds the room of the booking, or nothing
public record BookingView(
        BookingId id,
        String reference,
        BookingStatus status,
        List<RoomId> roomIds,
        @Nullable RoomId roomId,
        @Nullable RoomTypeId roomTypeId,
        @Nullable String guestName,
        Party party,
        LocalDate arrival,
        LocalDate departure,
        @Nullable LocalTime arrivalTime,
        boolean roomLocked,
        boolean walkIn,
        boolean advanceCheckedIn,
        boolean preRegistered,
        @Nullable Queued queued,
        @Nullable Long shareGroup,
        @Nullable LocalDate optionUntil,
        @Nullable LocalDate stayedFrom,
        @Nullable String note,
        long version)
        implements Current {

    public BookingView {
        roomIds = List.copyOf(roomIds);
    }
}
