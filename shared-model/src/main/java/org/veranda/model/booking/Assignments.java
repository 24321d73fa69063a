package org.veranda.model.booking;

import org.veranda.model.RefusalCode;
import org.veranda.model.room.RoomId;
import org.veranda.model.room.RoomTypeId;

/// Which room a booking gets.
final class Assignments {

    private Assignments() {}

    static Ruling assign(Booking booking, BookingCommand.Assign command, BookingContext context) {
        if (command.roomId().equals(booking.room())) {
            return new Ruling.Allowed(booking);
        }
        Ruling assigned = into(booking, command.roomId(), context);
        return booking.room() != null && booking.roomLocked()
                ? locked(booking).unlessOverridden(assigned)
                : assigned;
    }

    static Ruling unassign(Booking booking) {
        Ruling without = Ruling.allowed(new BookingEdit(booking).room(null));
        return booking.room() != null && booking.roomLocked()
                ? locked(booking).unlessOverridden(without)
                : without;
    }

    /// Into a room that is free, of the type that was booked unless somebody may upgrade.
    static Ruling into(Booking booking, RoomId room, BookingContext context) {
        TargetRoom target = context.target();
        if (target == null || !target.free()) {
            return Ruling.no(RefusalCode.ROOM_TAKEN, "room", room);
        }
        Ruling assigned = Ruling.allowed(new BookingEdit(booking).room(room));
        RoomTypeId booked = booking.roomType();
        return booked == null || booked.equals(target.type())
                ? assigned
                : Ruling.no(RefusalCode.WRONG_TYPE, "room_type", "booked " + booked)
                        .unlessOverridden(assigned);
    }

    static Ruling move(Booking booking, BookingCommand.Move command, BookingContext context) {
        if (command.reason().isBlank()) {
            return Ruling.no(RefusalCode.REASON_REQUIRED, "reason", "it is blank");
        }
        if (command.roomId().equals(booking.room())) {
            return new Ruling.Allowed(booking);
        }
        TargetRoom target = context.target();
        return target == null || !target.free()
                ? Ruling.no(RefusalCode.ROOM_TAKEN, "room", command.roomId())
                : Ruling.allowed(new BookingEdit(booking).room(command.roomId()));
    }

    /// The target is the other guest's room.
    static Ruling swap(Booking booking, BookingCommand.Swap command, BookingContext context) {
        TargetRoom target = context.target();
        if (command.with().equals(booking.id())) {
            return Ruling.no(RefusalCode.INVALID, "with", "the same booking");
        }
        return target == null
                ? Ruling.no(RefusalCode.NO_ROOM, "with", command.with())
                : Ruling.allowed(new BookingEdit(booking).room(target.id()));
    }

    private static Ruling.Objection locked(Booking booking) {
        return Ruling.no(RefusalCode.ROOM_LOCKED, "room", String.valueOf(booking.room()));
    }
}
