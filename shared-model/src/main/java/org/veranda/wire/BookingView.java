package org.veranda.wire;

import org.jspecify.annotations.Nullable;
import org.veranda.model.BookingId;
import org.veranda.model.booking.Booking;
import org.veranda.model.booking.BookingStatus;
import org.veranda.model.booking.Party;
import org.veranda.model.booking.Queued;
import org.veranda.model.room.RoomId;
import org.veranda.model.room.RoomTypeId;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

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

    public static BookingView of(Booking booking) {
        return new BookingView(
                booking.id(),
                booking.reference(),
                booking.status(),
                Stream.ofNullable(booking.room()).toList(),
                booking.room(),
                booking.roomType(),
                booking.guestName(),
                booking.party(),
                booking.arrival(),
                booking.departure(),
                booking.arrivalTime(),
                booking.roomLocked(),
                booking.walkIn(),
                booking.advanceCheckedIn(),
                booking.preRegistered(),
                booking.queued(),
                booking.shareGroup(),
                booking.optionUntil(),
                booking.stayedFrom(),
                booking.note(),
                booking.version());
    }

    /// The booking itself, to which the rules apply.
    public Booking booking() {
        return new Booking(
                id,
                reference,
                status,
                guestName,
                party,
                roomTypeId,
                roomId,
                roomLocked,
                arrival,
                departure,
                arrivalTime,
                walkIn,
                advanceCheckedIn,
                preRegistered,
                queued,
                shareGroup,
                optionUntil,
                stayedFrom,
                note,
                version);
    }
}
