package org.veranda.server.commands;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.veranda.model.booking.BookingCommand;
import org.veranda.model.booking.BookingStatus;
import org.veranda.model.booking.Party;
import org.veranda.model.room.RoomId;
import org.veranda.model.room.RoomTypeId;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/// What is asked of a new booking; old clients name its room in a list of one.
record NewBookingBody(
        @NotBlank @Size(max = 200) String guestName,
        @NotNull LocalDate arrival,
        @NotNull LocalDate departure,
        @Nullable RoomId roomId,
        @Nullable @Size(max = 1) List<RoomId> roomIds,
        @Nullable RoomTypeId roomTypeId,
        @Nullable @Min(0) @Max(99) Integer adults,
        @Nullable @Min(0) @Max(99) Integer children,
        @Nullable @Size(min = 1, max = 60) String reference,
        @Nullable BookingStatus status,
        @Nullable LocalTime arrivalTime,
        @Nullable LocalDate optionUntil,
        @Nullable @Size(max = 2000) String note) {

    BookingCommand.Create command() {
        RoomId room =
                roomId != null || roomIds == null || roomIds.isEmpty()
                        ? roomId
                        : roomIds.getFirst();
        return new BookingCommand.Create(
                status == null ? BookingStatus.RESERVED : status,
                reference,
                guestName,
                new Party(adults == null ? 1 : adults, children == null ? 0 : children),
                roomTypeId,
                room,
                arrival,
                departure,
                arrivalTime,
                optionUntil,
                note);
    }
}
