package org.veranda.desktop.store;

import org.veranda.model.booking.BookingCommand;
import org.veranda.wire.Command;

import java.util.List;
import java.util.Set;

/// What a command is about, to be marked while nobody knows what became of it.
///
/// @param ids of rooms, alarms, requests, tasks
record Subject(Set<?> ids) {

    static final Subject NONE = new Subject(Set.of());

    Subject {
        ids = Set.copyOf(ids);
    }

    static Subject of(Command command) {
        return switch (command) {
            case Command.OnRoom(var room, _) -> one(room);
            case Command.OnBooking(_, BookingCommand.Assign(var room)) -> one(room);
            case Command.OnBooking(_, BookingCommand.Move(var room, _, _)) -> one(room);
            case Command.NewBooking(BookingCommand.WalkIn walkIn) -> one(walkIn.roomId());
            case Command.OnAlarm(var alarm, _) -> one(alarm);
            case Command.NewRequest(var report) -> one(report.roomId());
            case Command.OnRequest(var request, _) -> one(request);
            case Command.OnTask(var task, _) -> one(task);
            case Command.OnBooking _,
                    Command.NewBooking _,
                    Command.NewAlarm _,
                    Command.OnRollout _,
                    Command.NewRollout _,
                    Command.NewTask _ ->
                    NONE;
        };
    }

    /// Those of that kind.
    <T> List<T> of(Class<T> kind) {
        return ids.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static Subject one(Object id) {
        return new Subject(Set.of(id));
    }
}
