package org.veranda.server.rooms;

import org.jspecify.annotations.Nullable;
import org.veranda.model.BookingId;
import org.veranda.model.RuleOverride;
import org.veranda.model.room.RoomCommand;

import java.util.List;

/// What the audit and other bookings need to know of a room command.
final class CommandReasons {

    private CommandReasons() {}

    /// As travelling commands are called; those that follow from a booking carry the booking's name.
    static String type(RoomCommand command) {
        boolean stays =
                command instanceof RoomCommand.Derived
                        && !(command instanceof RoomCommand.EodRoll)
                        && !(command instanceof RoomCommand.BlockExpire);
        return (stays ? "booking." : "room.") + command.command();
    }

    /// The override's reason goes before the command's own.
    static @Nullable String of(RoomCommand command, @Nullable RuleOverride override) {
        if (override != null) {
            return override.reason();
        }
        return switch (command) {
            case RoomCommand.InspectFail fail -> fail.reason();
            case RoomCommand.MarkDirty dirty -> dirty.reason();
            case RoomCommand.BlockBegin begin -> begin.reason();
            case RoomCommand.BlockSchedule schedule -> schedule.reason();
            case RoomCommand.BlockFinish finish -> finish.reason();
            default -> null;
        };
    }

    /// Whether restoring the room takes the whole command back; what was undone stays so.
    static boolean undoable(RoomCommand command) {
        return !(command instanceof RoomCommand.Undo) && unassigned(command).isEmpty();
    }

    /// The bookings that the command takes the room from.
    static List<BookingId> unassigned(RoomCommand command) {
        List<BookingId> ids =
                switch (command) {
                    case RoomCommand.BlockBegin begin -> begin.unassign();
                    case RoomCommand.BlockSchedule schedule -> schedule.unassign();
                    case RoomCommand.BlockConvert convert -> convert.unassign();
                    case RoomCommand.BlockExtend extend -> extend.unassign();
                    default -> null;
                };
        return ids == null ? List.of() : List.copyOf(ids);
    }
}
