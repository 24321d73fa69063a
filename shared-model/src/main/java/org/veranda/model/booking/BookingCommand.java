package org.veranda.model.booking;

import org.jspecify.annotations.Nullable;
import org.veranda.model.BookingId;
import org.veranda.model.CommandNames;
import org.veranda.model.room.Condition;
import org.veranda.model.room.RoomId;
import org.veranda.model.room.RoomTypeId;

import java.time.LocalDate;
import java.time.LocalTime;

/// Everything that can happen to a booking.
public sealed interface BookingCommand {

    /// The command's name as refusals and the wire have it: `check_in`.
    default String command() {
        return CommandNames.of(getClass());
    }

    /// Commands that make a booking; they travel as `booking.<name>` without a booking's id.
    sealed interface Opening extends BookingCommand {}

    /// Commands to a booking that exists; they travel as `booking.<name>`.
    sealed interface Continuing extends BookingCommand {}

    /// @param kind what it begins as: an inquiry, tentative, waitlisted or confirmed
    record Create(
            BookingStatus kind,
            @Nullable String reference,
            String guestName,
            Party party,
            @Nullable RoomTypeId roomTypeId,
            @Nullable RoomId roomId,
            LocalDate arrival,
            LocalDate departure,
            @Nullable LocalTime arrivalTime,
            @Nullable LocalDate optionUntil,
            @Nullable String note)
            implements Opening {}

    /// @param departure tomorrow when none is named
    record WalkIn(
            RoomId roomId,
            @Nullable String guestName,
            @Nullable Party party,
            @Nullable LocalDate departure)
            implements Opening {}

    record Confirm() implements Continuing {}

    /// Lapses a tentative booking whose option date has passed.
    record OptionExpire() implements Continuing {}

    record Assign(RoomId roomId) implements Continuing {}

    record Unassign() implements Continuing {}

    record AdvanceCheckIn() implements Continuing {}

    record Queue(@Nullable Integer priority) implements Continuing {}

    record Unqueue() implements Continuing {}

    record CheckIn() implements Continuing {}

    record NoShow() implements Continuing {}

    record ReinstateNoShow() implements Continuing {}

    record Cancel(String reason) implements Continuing {}

    record ReinstateCancel() implements Continuing {}

    /// @param fromCondition what the old room becomes; dirty when none is named
    record Move(RoomId roomId, String reason, @Nullable Condition fromCondition)
            implements Continuing {}

    /// Two guests in house change rooms.
    record Swap(BookingId with) implements Continuing {}

    record Extend(LocalDate departure) implements Continuing {}

    record Shorten(LocalDate departure) implements Continuing {}

    /// @param condition what the room becomes; as it is when none is named
    record ReverseCheckIn(@Nullable Condition condition) implements Continuing {}

    record CheckOut() implements Continuing {}

    record Reinstate() implements Continuing {}
}
