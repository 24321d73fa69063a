package org.veranda.model.room.rules;

import org.jspecify.annotations.Nullable;
import org.veranda.model.BookingId;
import org.veranda.model.Bounds;
import org.veranda.model.RefusalCode;
import org.veranda.model.RuleOverride;
import org.veranda.model.room.RoomCommand;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/// Refuses what no room can be told, whatever its state.
final class RoomBounds {

    private static final Duration LONGEST_HOLD = Duration.ofDays(366);

    private RoomBounds() {}

    static Verdict.@Nullable Objection objection(RoomCommand.Direct command, RoomContext context) {
        RuleOverride override = context.override();
        if (override != null && !Bounds.text(override.reason(), Bounds.REASON)) {
            return unfit("override");
        }
        if (!Bounds.text(reason(command), Bounds.REASON)) {
            return unfit("reason");
        }
        if (unassigned(command).size() > Bounds.NAMED) {
            return unfit("unassign");
        }
        LocalDate today = context.property().businessDate();
        if (!days(command).allMatch(day -> Bounds.day(day, today))) {
            return Verdict.no(RefusalCode.BAD_DATES, "through", "too far away");
        }
        return marks(command, context);
    }

    private static Verdict.@Nullable Objection marks(
            RoomCommand.Direct command, RoomContext context) {
        return switch (command) {
            case RoomCommand.Note(var text) when !Bounds.text(text, Bounds.REASON) -> unfit("text");
            case RoomCommand.Observe observe when !Bounds.persons(observe.persons()) ->
                    unfit("persons");
            case RoomCommand.HoldFor(var until, _)
                    when until.isAfter(context.now().plus(LONGEST_HOLD)) ->
                    Verdict.no(RefusalCode.BAD_DATES, "until", "too far away");
            default -> null;
        };
    }

    private static @Nullable String reason(RoomCommand.Direct command) {
        return switch (command) {
            case RoomCommand.InspectFail fail -> fail.reason();
            case RoomCommand.MarkDirty dirty -> dirty.reason();
            case RoomCommand.BlockBegin begin -> begin.reason();
            case RoomCommand.BlockSchedule schedule -> schedule.reason();
            case RoomCommand.BlockFinish finish -> finish.reason();
            default -> null;
        };
    }

    private static Collection<BookingId> unassigned(RoomCommand.Direct command) {
        List<BookingId> named =
                switch (command) {
                    case RoomCommand.BlockBegin begin -> begin.unassign();
                    case RoomCommand.BlockSchedule schedule -> schedule.unassign();
                    case RoomCommand.BlockConvert convert -> convert.unassign();
                    case RoomCommand.BlockExtend extend -> extend.unassign();
                    default -> null;
                };
        return named == null ? List.of() : named;
    }

    private static Stream<LocalDate> days(RoomCommand.Direct command) {
        return switch (command) {
            case RoomCommand.BlockBegin begin -> Stream.ofNullable(begin.through());
            case RoomCommand.BlockSchedule schedule ->
                    Stream.of(schedule.from(), schedule.through());
            case RoomCommand.BlockExtend extend -> Stream.of(extend.through());
            case RoomCommand.BlockShorten shorten -> Stream.of(shorten.through());
            default -> Stream.empty();
        };
    }

    private static Verdict.Objection unfit(String clause) {
        return Verdict.no(RefusalCode.INVALID, clause, "too long, too large or not text");
    }
}
