package org.veranda.model.room;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;

import org.jspecify.annotations.Nullable;
import org.veranda.model.BookingId;
import org.veranda.model.CommandNames;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Everything that can happen to a room.
public sealed interface RoomCommand {

    /// The command's name as refusals and the wire have it: `mark_clean`.
    default String command() {
        return CommandNames.of(getClass());
    }

    /// Commands that people give to a room; they travel as `room.<name>`.
    sealed interface Direct extends RoomCommand {}

    /// What happens to a room because of a booking or of the end of day; never travels.
    sealed interface Derived extends RoomCommand {}

    record StartClean() implements Direct {}

    record StopClean() implements Direct {}

    record MarkPickup() implements Direct {}

    /// @param dirtyEpoch the epoch that the cleaner saw
    record MarkClean(long dirtyEpoch) implements Direct {}

    /// @param dirtyEpoch the epoch that the inspector saw
    record InspectPass(long dirtyEpoch) implements Direct {}

    record InspectFail(Condition to, String reason) implements Direct {}

    record MarkDirty(String reason) implements Direct {}

    /// Blocks the room from today on.
    record BlockBegin(
            BlockKind kind,
            @Nullable LocalDate through,
            @Nullable Condition returnStatus,
            String reason,
            @Nullable List<BookingId> unassign)
            implements Direct {}

    /// Blocks the room from a later day on.
    record BlockSchedule(
            BlockKind kind,
            LocalDate from,
            LocalDate through,
            @Nullable Condition returnStatus,
            String reason,
            @Nullable List<BookingId> unassign)
            implements Direct {}

    record BlockConvert(BlockKind kind, @Nullable List<BookingId> unassign) implements Direct {}

    /// @param blockId the active block when none is named
    record BlockExtend(
            @Nullable BlockId blockId, LocalDate through, @Nullable List<BookingId> unassign)
            implements Direct {}

    /// @param blockId the active block when none is named
    record BlockShorten(@Nullable BlockId blockId, LocalDate through) implements Direct {}

    /// Gives up a block that has not begun.
    record BlockCancel(BlockId blockId) implements Direct {}

    /// @param returnStatus what the block said when none is named
    /// @param reason why, when the linked work order is still open
    record BlockFinish(@Nullable Condition returnStatus, @Nullable String reason)
            implements Direct {}

    @JsonTypeName("guest_request")
    record GuestRequested(GuestRequest request) implements Direct {}

    /// @param seenVersion the version of the room that was on the screen
    record Observe(Occupancy occupancy, int persons, @Nullable Luggage luggage, long seenVersion)
            implements Direct {}

    /// @param bookingId whom the room is kept for
    @JsonTypeName("hold")
    record HoldFor(Instant until, @JsonProperty("for") @Nullable BookingId bookingId)
            implements Direct {}

    record Release() implements Direct {}

    record Rush(boolean on) implements Direct {}

    /// @param text blank takes the note away
    record Note(String text) implements Direct {}

    record Undo(UUID commandId) implements Direct {}

    /// @param sharing with the guests who are in house here
    record CheckIn(BookingId booking, int persons, boolean sharing) implements Derived {}

    /// @param staying how many persons of the share-group stay
    record CheckOut(int staying) implements Derived {}

    /// @param condition as it is now when none is named
    record ReverseCheckIn(@Nullable Condition condition, int staying) implements Derived {}

    record Reinstate(int persons) implements Derived {}

    record MoveOut(Condition condition, int staying) implements Derived {}

    record MoveIn(BookingId booking, int persons) implements Derived {}

    /// @param persons how many come in from the other room
    record Swap(int persons) implements Derived {}

    /// Closes the business date of the context.
    record EodRoll() implements Derived {}

    record BlockExpire() implements Derived {}
}
