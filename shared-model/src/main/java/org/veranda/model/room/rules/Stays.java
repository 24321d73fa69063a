package org.veranda.model.room.rules;

import org.veranda.model.BookingId;
import org.veranda.model.FailingClause;
import org.veranda.model.RefusalCode;
import org.veranda.model.identity.Permission;
import org.veranda.model.room.Condition;
import org.veranda.model.room.GuestRequest;
import org.veranda.model.room.Hold;
import org.veranda.model.room.Property;
import org.veranda.model.room.Room;
import org.veranda.model.room.RoomCommand;
import org.veranda.model.room.Service;
import org.veranda.model.room.Turndown;

import java.util.List;

/// What guests' coming and going makes of a room.
final class Stays {

    private Stays() {}

    static Verdict checkIn(Room room, RoomCommand.CheckIn command, RoomContext context) {
        if (room.occupied()) {
            return command.sharing()
                    ? arrive(room, room.persons() + command.persons(), command.booking())
                    : Verdict.no(RefusalCode.OCCUPIED, "occupancy", "occupied");
        }
        Verdict.Objection closed = Closed.objection(room);
        if (closed == null) {
            return intoVacant(room, command.persons(), command.booking(), context);
        }
        List<FailingClause> obstacles = obstacles(room, command.booking(), context);
        if (room.service() != Service.OOS || !obstacles.isEmpty()) {
            return closed;
        }
        Room back = Blocks.end(room, room.activeBlock(), context);
        return closed.unlessOverridden(
                Permission.OVERRIDE_STAY_RULES,
                arrived(back, command.persons(), command.booking()));
    }

    static Verdict moveIn(Room room, RoomCommand.MoveIn command, RoomContext context) {
        if (room.occupied()) {
            return Verdict.no(RefusalCode.OCCUPIED, "occupancy", "occupied");
        }
        Verdict.Objection closed = Closed.objection(room);
        return closed != null
                ? closed
                : intoVacant(room, command.persons(), command.booking(), context);
    }

    static Verdict reinstate(Room room, RoomCommand.Reinstate command) {
        if (room.occupied()) {
            return Verdict.no(RefusalCode.ROOM_TAKEN, "occupancy", "occupied");
        }
        Verdict.Objection closed = Closed.objection(room);
        return closed != null
                ? closed
                : Verdict.allowed(new RoomEdit(room).occupied(command.persons()));
    }

    static Verdict checkOut(Room room, RoomCommand.CheckOut command, RoomContext context) {
        return leave(room, Condition.DIRTY, command.staying(), true, context);
    }

    static Verdict moveOut(Room room, RoomCommand.MoveOut command, RoomContext context) {
        return leave(room, command.condition(), command.staying(), true, context);
    }

    static Verdict reverse(Room room, RoomCommand.ReverseCheckIn command, RoomContext context) {
        Condition named = command.condition();
        Condition left = named == null ? room.condition() : named;
        return leave(room, left, command.staying(), left == Condition.DIRTY, context);
    }

    static Verdict swap(Room room, RoomCommand.Swap command, RoomContext context) {
        if (!room.occupied()) {
            return notInHouse();
        }
        return Verdict.allowed(
                new RoomEdit(room)
                        .occupied(command.persons())
                        .condition(Condition.DIRTY, context.property().businessDate())
                        .used()
                        .guestRequest(GuestRequest.NONE)
                        .turndown(Turndown.NOT_REQUIRED));
    }

    private static Verdict intoVacant(
            Room room, int persons, BookingId booking, RoomContext context) {
        List<FailingClause> failing =
                Readiness.failing(
                        room, context.property(), context.now(), context.alarm(), booking);
        if (failing.isEmpty()) {
            return arrive(room, persons, booking);
        }
        boolean onlyInspection = failing.size() == 1 && awaitsInspection(room, context.property());
        Verdict.Objection objection =
                Verdict.no(
                        onlyInspection ? RefusalCode.NOT_INSPECTED : RefusalCode.NOT_READY,
                        failing);
        return obstacles(room, booking, context).isEmpty()
                ? objection.unlessOverridden(
                        Permission.OVERRIDE_STAY_RULES, arrived(room, persons, booking))
                : objection;
    }

    private static boolean awaitsInspection(Room room, Property property) {
        return room.condition() == Condition.CLEAN
                && !property.readySet().contains(Condition.CLEAN);
    }

    private static List<FailingClause> obstacles(
            Room room, BookingId booking, RoomContext context) {
        return Readiness.obstacles(room, context.now(), context.alarm(), booking);
    }

    private static Verdict arrive(Room room, int persons, BookingId booking) {
        return Verdict.allowed(arrived(room, persons, booking));
    }

    private static Room arrived(Room room, int persons, BookingId booking) {
        Hold hold = room.hold();
        boolean own = hold != null && booking.equals(hold.bookingId());
        return new RoomEdit(room).occupied(persons).rush(false).hold(own ? null : hold).done();
    }

    private static Verdict leave(
            Room room, Condition left, int staying, boolean used, RoomContext context) {
        if (!room.occupied()) {
            return notInHouse();
        }
        if (left == Condition.INSPECTED && room.condition() != Condition.INSPECTED) {
            return Verdict.no(RefusalCode.NOT_INSPECTED, "condition", room.condition().wire());
        }
        if (staying > 0) {
            return Verdict.allowed(new RoomEdit(room).occupied(staying));
        }
        RoomEdit edit =
                new RoomEdit(room)
                        .vacant()
                        .condition(left, context.property().businessDate())
                        .guestRequest(GuestRequest.NONE)
                        .turndown(Turndown.NOT_REQUIRED)
                        .blocks(Blocks.beginDeferred(room.blocks()));
        return Verdict.allowed(used ? edit.used() : edit);
    }

    private static Verdict notInHouse() {
        return Verdict.no(RefusalCode.NOT_IN_HOUSE, "occupancy", "vacant");
    }
}
