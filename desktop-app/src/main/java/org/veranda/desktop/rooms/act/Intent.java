package org.veranda.desktop.rooms.act;

import org.veranda.desktop.store.RoomEntry;
import org.veranda.model.room.RoomCommand;
import org.veranda.wire.Command;

import java.util.function.Function;

/// What one action, with all that was asked about it, means for a room.
///
/// @param rule the command that the room's rules decide about
/// @param command the command that is sent
public record Intent(
        RoomAction action,
        Function<RoomEntry, RoomCommand> rule,
        Function<RoomEntry, Command> command) {

    /// A command that goes to the room itself.
    static Intent direct(RoomAction action, Function<RoomEntry, RoomCommand.Direct> command) {
        return new Intent(
                action, command::apply, room -> new Command.OnRoom(room.id(), command.apply(room)));
    }
}
