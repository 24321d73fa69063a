package org.veranda.desktop.rooms.act;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.store.RoomEntry;
import org.veranda.model.BookingId;
import org.veranda.model.RuleOverride;
import org.veranda.model.room.RoomCommand;
import org.veranda.wire.Command;

import java.util.List;
import java.util.function.Function;

/// What one action, with all that was asked about it, means for a room.
///
/// @param rule the command that the room's rules decide about
/// @param command the command that is sent
/// @param override why it is done although the rules say no, or nothing
public record Intent(
        RoomAction action,
        Function<RoomEntry, RoomCommand> rule,
        Function<RoomEntry, Command> command,
        @Nullable RuleOverride override) {

    Intent(
            RoomAction action,
            Function<RoomEntry, RoomCommand> rule,
            Function<RoomEntry, Command> command) {
        this(action, rule, command, null);
    }

    /// The same against the rules, for this reason.
    public Intent against(String reason) {
        return new Intent(action, rule, command, new RuleOverride(reason));
    }

    /// The same block, taking the room from the bookings that are in its way.
    public Intent taking(Function<RoomEntry, List<BookingId>> bookings) {
        return direct(
                action,
                room ->
                        Intents.taking(
                                (RoomCommand.Direct) rule.apply(room), bookings.apply(room)));
    }

    /// A command that goes to the room itself.
    static Intent direct(RoomAction action, Function<RoomEntry, RoomCommand.Direct> command) {
        return new Intent(
                action, command::apply, room -> new Command.OnRoom(room.id(), command.apply(room)));
    }
}
