package org.veranda.model.booking;

import org.jspecify.annotations.Nullable;
import org.veranda.model.Bounds;
import org.veranda.model.RefusalCode;
import org.veranda.model.RuleOverride;

import java.time.LocalDate;

/// Refuses what no booking can be told, whatever its state.
final class BookingBounds {

    private static final int REFERENCE = 60;
    private static final int NAME = 200;
    private static final int NOTE = 2000;

    private BookingBounds() {}

    static Ruling.@Nullable Objection objection(BookingCommand command, BookingContext context) {
        RuleOverride override = context.override();
        return override != null && !Bounds.text(override.reason(), Bounds.REASON)
                ? unfit("override")
                : objection(command, context.property().businessDate());
    }

    static Ruling.@Nullable Objection objection(BookingCommand command, LocalDate today) {
        return switch (command) {
            case BookingCommand.Create create -> create(create, today);
            case BookingCommand.WalkIn walkIn -> walkIn(walkIn, today);
            case BookingCommand.Extend(var departure) -> near(departure, today);
            case BookingCommand.Shorten(var departure) -> near(departure, today);
            case BookingCommand.Cancel(var reason) -> reason(reason);
            case BookingCommand.Move move -> reason(move.reason());
            default -> null;
        };
    }

    private static Ruling.@Nullable Objection create(
            BookingCommand.Create command, LocalDate today) {
        String reference = command.reference();
        if (!Bounds.line(reference, REFERENCE) || (reference != null && reference.isBlank())) {
            return unfit("reference");
        }
        if (!Bounds.line(command.guestName(), NAME)) {
            return unfit("guest_name");
        }
        if (!Bounds.text(command.note(), NOTE)) {
            return unfit("note");
        }
        if (unlikely(command.party())) {
            return unfit("party");
        }
        if (!Bounds.day(command.arrival(), today)
                || !Bounds.day(command.departure(), today)
                || !Bounds.stay(command.arrival(), command.departure())) {
            return badDates("departure");
        }
        return Bounds.day(command.optionUntil(), today) ? null : badDates("option_until");
    }

    private static Ruling.@Nullable Objection walkIn(
            BookingCommand.WalkIn command, LocalDate today) {
        LocalDate departure = command.departure();
        if (!Bounds.line(command.guestName(), NAME)) {
            return unfit("guest_name");
        }
        if (command.party() != null && unlikely(command.party())) {
            return unfit("party");
        }
        return departure == null || (Bounds.day(departure, today) && Bounds.stay(today, departure))
                ? null
                : badDates("departure");
    }

    private static Ruling.@Nullable Objection near(LocalDate departure, LocalDate today) {
        return Bounds.day(departure, today) ? null : badDates("departure");
    }

    private static Ruling.@Nullable Objection reason(String reason) {
        return Bounds.text(reason, Bounds.REASON) ? null : unfit("reason");
    }

    private static boolean unlikely(Party party) {
        return !Bounds.persons(party.adults()) || !Bounds.persons(party.children());
    }

    private static Ruling.Objection badDates(String clause) {
        return Ruling.no(RefusalCode.BAD_DATES, clause, "too far away or too long a stay");
    }

    private static Ruling.Objection unfit(String clause) {
        return Ruling.no(RefusalCode.INVALID, clause, "too long, too large or not text");
    }
}
