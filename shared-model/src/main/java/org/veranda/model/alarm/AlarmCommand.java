package org.veranda.model.alarm;

import com.fasterxml.jackson.annotation.JsonTypeName;

import org.jspecify.annotations.Nullable;
import org.veranda.model.CommandNames;
import org.veranda.model.identity.UserId;
import org.veranda.model.room.LocationId;
import org.veranda.model.room.RoomId;

import java.time.Instant;

/// Everything that can happen to an alarm.
public sealed interface AlarmCommand {

    /// The command's name as refusals and the wire have it: `out_of_service`.
    default String command() {
        return CommandNames.of(getClass());
    }

    /// The command that makes an alarm, or raises it again; it travels without an alarm's id.
    sealed interface Opening extends AlarmCommand {}

    /// Commands to an alarm that exists; they travel as `alarm.<name>`.
    sealed interface Continuing extends AlarmCommand {}

    /// What only the house itself does, in the course of time and of other things.
    sealed interface Derived extends AlarmCommand {}

    /// The condition is there.
    ///
    /// @param deviceSerial the device that it is about, or none: then room, location or house
    /// @param alarmType what it is about; originator and type name the record
    /// @param severity as its type has it, when none is named
    record Raise(
            @Nullable String deviceSerial,
            @Nullable RoomId roomId,
            @Nullable LocationId locationId,
            String alarmType,
            @Nullable Severity severity,
            @Nullable String title,
            @Nullable String description,
            @Nullable String category,
            @Nullable Instant raisedAt)
            implements Opening {}

    /// The condition is gone.
    record Clear() implements Continuing {}

    /// @param occurrence the one that was seen; a newer one stays unacknowledged
    record Acknowledge(long occurrence) implements Continuing {}

    /// Lets go of a latch.
    record Reset() implements Continuing {}

    /// @param until without, until the condition is gone, and for as long as the severity allows
    record Shelve(@Nullable Instant until, String reason) implements Continuing {}

    record Unshelve() implements Continuing {}

    /// @param until when it ends; the house's own causes end with what they name
    /// @param detail what the cause names
    record Suppress(SuppressionCause cause, @Nullable Instant until, @Nullable String detail)
            implements Continuing {}

    record Unsuppress(SuppressionCause cause) implements Continuing {}

    record OutOfService(String reason) implements Continuing {}

    @JsonTypeName("return")
    record ReturnToService() implements Continuing {}

    /// @param userId nobody when none is named
    record Assign(@Nullable UserId userId) implements Continuing {}

    record Comment(String text) implements Continuing {}

    /// A delay is over.
    record Elapse() implements Derived {}

    /// What it is about was taken away for good.
    record Close() implements Derived {}

    /// The severity depends on the room, and the room changed.
    record Reassess(Severity severity) implements Derived {}
}
