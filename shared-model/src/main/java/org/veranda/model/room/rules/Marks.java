package org.veranda.model.room.rules;

import org.jspecify.annotations.Nullable;
import org.veranda.model.BookingId;
import org.veranda.model.RefusalCode;
import org.veranda.model.room.Condition;
import org.veranda.model.room.Hold;
import org.veranda.model.room.Observation;
import org.veranda.model.room.Occupancy;
import org.veranda.model.room.Room;
import org.veranda.model.room.RoomCommand;
import org.veranda.model.room.Service;

/// What is noted on a room without its condition changing.
final class Marks {

    private Marks() {}

    static Verdict request(Room room, RoomCommand.GuestRequested command) {
        return room.occupied()
                ? Verdict.allowed(new RoomEdit(room).guestRequest(command.request()))
                : Verdict.no(RefusalCode.NOT_OCCUPIED, "occupancy", "vacant");
    }

    static Verdict observe(Room room, RoomCommand.Observe command, RoomContext context) {
        boolean vacant = command.occupancy() == Occupancy.VACANT;
        if (command.persons() < 0 || (vacant && command.persons() > 0)) {
            return Verdict.no(RefusalCode.INVALID, "persons", command.persons());
        }
        Observation seen =
                new Observation(
                        command.occupancy(),
                        command.persons(),
                        command.luggage(),
                        Math.min(command.seenVersion(), room.version()),
                        context.by().name(),
                        context.now());
        return Verdict.allowed(new RoomEdit(room).observation(seen));
    }

    static Verdict hold(Room room, RoomCommand.HoldFor command, RoomContext context) {
        Verdict refused = notForHolding(room);
        if (refused != null) {
            return refused;
        }
        if (!command.until().isAfter(context.now())) {
            return Verdict.no(RefusalCode.BAD_DATES, "until", command.until());
        }
        Hold kept = room.hold();
        if (kept != null && kept.until().isAfter(context.now()) && !same(kept, command)) {
            BookingId other = kept.bookingId();
            return Verdict.no(
                    RefusalCode.HELD, "hold", other == null ? "kept free" : "booking " + other);
        }
        return Verdict.allowed(
                new RoomEdit(room).hold(new Hold(command.until(), command.bookingId())));
    }

    static Verdict release(Room room) {
        Verdict refused = notForHolding(room);
        return refused != null ? refused : Verdict.allowed(new RoomEdit(room).hold(null));
    }

    static Verdict rush(Room room, RoomCommand.Rush command) {
        return switch (room.service()) {
            case OOO -> Verdict.no(RefusalCode.ROOM_OOO, "service", "ooo");
            case OOI -> Verdict.no(RefusalCode.ROOM_OOI, "service", "ooi");
            case IN_SERVICE, OOS ->
                    command.on() && alreadyReady(room)
                            ? Verdict.allowed(room)
                            : Verdict.allowed(new RoomEdit(room).rush(command.on()));
        };
    }

    static boolean alreadyReady(Room room) {
        return room.service() == Service.IN_SERVICE && room.condition() == Condition.INSPECTED;
    }

    static Verdict note(Room room, RoomCommand.Note command) {
        String text = command.text().strip();
        return Verdict.allowed(new RoomEdit(room).note(text.isEmpty() ? null : text));
    }

    private static boolean same(Hold kept, RoomCommand.HoldFor command) {
        return kept.bookingId() == null
                ? command.bookingId() == null
                : kept.bookingId().equals(command.bookingId());
    }

    private static @Nullable Verdict notForHolding(Room room) {
        return room.occupied()
                ? Verdict.no(RefusalCode.OCCUPIED, "occupancy", "occupied")
                : Closed.objection(room);
    }
}
