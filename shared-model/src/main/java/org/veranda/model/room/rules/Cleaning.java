package org.veranda.model.room.rules;

import org.veranda.model.RefusalCode;
import org.veranda.model.identity.Permission;
import org.veranda.model.room.Attendant;
import org.veranda.model.room.Condition;
import org.veranda.model.room.GuestRequest;
import org.veranda.model.room.Room;
import org.veranda.model.room.RoomCommand;
import org.veranda.model.room.Service;

import java.time.LocalDate;

/// What housekeeping makes of a room.
final class Cleaning {

    private Cleaning() {}

    static Verdict start(Room room, RoomContext context) {
        if (room.service() == Service.OOI) {
            return outOfInventory();
        }
        Attendant inside = new Attendant(context.by().id(), context.by().name());
        Room entered = new RoomEdit(room).attendant(inside).done();
        return room.guestRequest() == GuestRequest.DND
                ? Verdict.no(RefusalCode.DND, "guest_request", "dnd")
                        .unlessOverridden(Permission.OVERRIDE_ROOM_RULES, entered)
                : Verdict.allowed(entered);
    }

    static Verdict stop(Room room) {
        return room.service() == Service.OOI
                ? outOfInventory()
                : Verdict.allowed(new RoomEdit(room).attendant(null));
    }

    static Verdict pickup(Room room, RoomContext context) {
        if (room.condition() == Condition.DIRTY && !Supervision.given(context)) {
            return Supervision.missing("mark_pickup of a dirty room");
        }
        return used(room, Condition.PICKUP, context);
    }

    static Verdict clean(Room room, RoomCommand.MarkClean command, RoomContext context) {
        if (command.dirtyEpoch() != room.dirtyEpoch()) {
            return stale(room, command.dirtyEpoch());
        }
        Room cleaned =
                new RoomEdit(room)
                        .condition(Condition.CLEAN, today(room, Condition.CLEAN, context))
                        .attendant(null)
                        .done();
        return room.condition() == Condition.INSPECTED
                ? Verdict.no(RefusalCode.ALREADY_INSPECTED, "condition", "inspected")
                        .unlessOverridden(Permission.OVERRIDE_ROOM_RULES, cleaned)
                : Verdict.allowed(cleaned);
    }

    static Verdict pass(Room room, RoomCommand.InspectPass command, RoomContext context) {
        if (command.dirtyEpoch() != room.dirtyEpoch()) {
            return stale(room, command.dirtyEpoch());
        }
        return switch (room.condition()) {
            case DIRTY, PICKUP -> notClean(room);
            case CLEAN ->
                    Verdict.allowed(
                            new RoomEdit(room)
                                    .condition(
                                            Condition.INSPECTED,
                                            context.property().businessDate()));
            case INSPECTED -> Verdict.allowed(room);
        };
    }

    static Verdict fail(Room room, RoomCommand.InspectFail command, RoomContext context) {
        if (command.reason().isBlank()) {
            return noReason();
        }
        return switch (command.to()) {
            case CLEAN, INSPECTED ->
                    Verdict.no(RefusalCode.INVALID, "to", "dirty or pickup is expected");
            case DIRTY, PICKUP ->
                    switch (room.condition()) {
                        case DIRTY, PICKUP -> notClean(room);
                        case CLEAN, INSPECTED ->
                                Verdict.allowed(
                                        new RoomEdit(room)
                                                .condition(
                                                        command.to(),
                                                        context.property().businessDate())
                                                .used());
                    };
        };
    }

    static Verdict dirty(Room room, RoomCommand.MarkDirty command, RoomContext context) {
        return command.reason().isBlank() ? noReason() : used(room, Condition.DIRTY, context);
    }

    private static Verdict used(Room room, Condition now, RoomContext context) {
        RoomEdit edit =
                new RoomEdit(room).condition(now, today(room, now, context)).attendant(null);
        return Verdict.allowed(room.condition() == now ? edit : edit.used());
    }

    /// Saying again what is so does not make it newer.
    private static LocalDate today(Room room, Condition now, RoomContext context) {
        return room.condition() == now ? room.conditionOn() : context.property().businessDate();
    }

    private static Verdict stale(Room room, long seen) {
        return Verdict.no(
                RefusalCode.STALE_CLEAN,
                "dirty_epoch",
                "seen %d, now %d, since %s".formatted(seen, room.dirtyEpoch(), room.statusSince()));
    }

    private static Verdict notClean(Room room) {
        return Verdict.no(RefusalCode.NOT_CLEAN, "condition", room.condition().wire());
    }

    private static Verdict noReason() {
        return Verdict.no(RefusalCode.REASON_REQUIRED, "reason", "it is blank");
    }

    private static Verdict outOfInventory() {
        return Verdict.no(RefusalCode.ROOM_OOI, "service", "ooi");
    }
}
