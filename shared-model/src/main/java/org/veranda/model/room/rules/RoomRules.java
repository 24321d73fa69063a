package org.veranda.model.room.rules;

import org.veranda.model.Decision;
import org.veranda.model.Refusal;
import org.veranda.model.RefusalCode;
import org.veranda.model.RuleOverride;
import org.veranda.model.room.Room;
import org.veranda.model.room.RoomCommand;

import java.util.List;
import java.util.Set;

/// What may happen to a room, and what becomes of it. Pure: the server and an offline desk decide
/// alike. The table is `room-transitions.csv` beside this class.
public final class RoomRules {

    private RoomRules() {}

    /// The room after the command, or why not. A change raises the version by one.
    public static Decision<Room> decide(Room room, RoomCommand command, RoomContext context) {
        return switch (Judgement.of(room, command, context)) {
            case Verdict.Allowed(Room after) -> settle(room, after, command, context);
            case Verdict.Objection objection -> overridden(room, command, objection, context);
        };
    }

    /// What else the command brings about when it is carried out on this room.
    public static Set<RoomEffect> effects(Room room, RoomCommand command, RoomContext context) {
        return switch (decide(room, command, context)) {
            case Decision.Changed<Room>(Room after) -> Effects.of(room, after, command, context);
            case Decision.Unchanged<Room> _ -> Effects.of(room, room, command, context);
            case Decision.Refused<Room> _ -> Set.of();
        };
    }

    /// The names of the commands that this user may give now and that would change something.
    public static List<String> legal(Room room, RoomContext context) {
        return LegalCommands.of(room, context);
    }

    private static Decision<Room> overridden(
            Room room, RoomCommand command, Verdict.Objection objection, RoomContext context) {
        RuleOverride override = context.override();
        Room after = objection.overridden();
        if (override == null || after == null) {
            return refuse(room, command, objection, context);
        }
        if (!context.by().may(objection.overriding())) {
            return refuse(
                    room,
                    command,
                    Verdict.no(
                            RefusalCode.NOT_PERMITTED, "permission", objection.overriding().wire()),
                    context);
        }
        return override.reason().isBlank()
                ? refuse(
                        room,
                        command,
                        Verdict.no(RefusalCode.REASON_REQUIRED, "override", "it is blank"),
                        context)
                : settle(room, after, command, context);
    }

    private static Decision<Room> settle(
            Room before, Room after, RoomCommand command, RoomContext context) {
        if (after.equals(before)) {
            return new Decision.Unchanged<>(before);
        }
        long version = before.version() + 1;
        boolean shown =
                before.code() != after.code()
                        || before.status(context.property()) != after.status(context.property());
        return new Decision.Changed<>(
                new RoomEdit(after)
                        .versions(ofStay(command) ? version : before.stayVersion(), version)
                        .statusSince(shown ? context.now() : before.statusSince())
                        .done());
    }

    private static boolean ofStay(RoomCommand command) {
        return switch (command) {
            case RoomCommand.EodRoll _, RoomCommand.BlockExpire _, RoomCommand.Direct _ -> false;
            case RoomCommand.Derived _ -> true;
        };
    }

    private static Decision<Room> refuse(
            Room room, RoomCommand command, Verdict.Objection objection, RoomContext context) {
        return new Decision.Refused<>(
                new Refusal(
                        objection.code(),
                        "room",
                        room.code().wire(),
                        command.command(),
                        "Cannot %s room %s: %s"
                                .formatted(
                                        command.command().replace('_', ' '),
                                        room.id(),
                                        objection.code().reason()),
                        objection.failing(),
                        legal(room, context)));
    }
}
