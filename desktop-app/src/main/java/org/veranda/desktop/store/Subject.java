package org.veranda.desktop.store;

import org.veranda.model.alarm.AlarmId;
import org.veranda.model.booking.BookingCommand;
import org.veranda.model.room.RoomId;
import org.veranda.wire.Command;

import java.util.Set;

/// What a command is about, to be marked while nobody knows what became of it.
record Subject(Set<RoomId> rooms, Set<AlarmId> alarms) {

    static final Subject NONE = new Subject(Set.of(), Set.of());

    Subject {
        rooms = Set.copyOf(rooms);
        alarms = Set.copyOf(alarms);
    }

    static Subject of(Command command) {
        return switch (command) {
            case Command.OnRoom(var room, _) -> room(room);
            case Command.OnBooking(_, BookingCommand.Assign(var room)) -> room(room);
            case Command.OnBooking(_, BookingCommand.Move(var room, _, _)) -> room(room);
            case Command.NewBooking(BookingCommand.WalkIn walkIn) -> room(walkIn.roomId());
            case Command.OnAlarm(var alarm, _) -> new Subject(Set.of(), Set.of(alarm));
            case Command.NewRequest(var report) -> room(report.roomId());
            case Command.OnBooking _,
                    Command.NewBooking _,
                    Command.NewAlarm _,
                    Command.OnRequest _,
                    Command.OnRollout _,
                    Command.NewRollout _,
                    Command.OnTask _,
                    Command.NewTask _ ->
                    NONE;
        };
    }

    private static Subject room(RoomId room) {
        return new Subject(Set.of(room), Set.of());
    }
}
