package org.veranda.model.booking;

import org.jspecify.annotations.Nullable;
import org.veranda.model.BookingId;
import org.veranda.model.RefusalCode;

import java.time.LocalDate;
import java.util.Objects;

/// How bookings begin.
final class Openings {

    private static final Party ALONE = new Party(1, 0);

    private Openings() {}

    static Ruling create(BookingId id, BookingCommand.Create command, BookingContext context) {
        Ruling.Objection malformed = malformed(command, context);
        if (malformed != null) {
            return malformed;
        }
        Booking booking =
                new Booking(
                        id,
                        Objects.requireNonNullElse(command.reference(), "B-" + id),
                        command.kind(),
                        command.guestName().strip(),
                        command.party(),
                        command.roomTypeId(),
                        command.roomId(),
                        false,
                        command.arrival(),
                        command.departure(),
                        command.arrivalTime(),
                        false,
                        false,
                        false,
                        null,
                        null,
                        command.optionUntil(),
                        null,
                        command.note(),
                        1);
        Ruling roomed =
                command.roomId() == null
                        ? new Ruling.Allowed(booking)
                        : Assignments.into(booking, command.roomId(), context);
        return promises(command.kind()) && !context.available()
                ? Ruling.no(RefusalCode.NO_AVAILABILITY, "availability", "sold out")
                        .unlessOverridden(roomed)
                : roomed;
    }

    private static Ruling.@Nullable Objection malformed(
            BookingCommand.Create command, BookingContext context) {
        boolean reserved = command.kind() == BookingStatus.RESERVED;
        if (!begins(command.kind())) {
            return Ruling.no(RefusalCode.INVALID, "kind", command.kind().wire());
        }
        if (command.guestName().isBlank()) {
            return Ruling.no(RefusalCode.INVALID, "guest_name", "it is blank");
        }
        if (nobody(command.party())) {
            return Ruling.no(RefusalCode.INVALID, "party", "somebody must come");
        }
        if (command.roomId() != null && !reserved) {
            return Ruling.no(RefusalCode.WRONG_STATUS, "kind", command.kind().wire());
        }
        if (command.departure().isBefore(command.arrival())
                || command.departure().isBefore(context.property().businessDate())) {
            return Ruling.no(RefusalCode.BAD_DATES, "departure", command.departure());
        }
        return null;
    }

    static Ruling walkIn(BookingId id, BookingCommand.WalkIn command, BookingContext context) {
        LocalDate today = context.property().businessDate();
        Party party = Objects.requireNonNullElse(command.party(), ALONE);
        LocalDate departure = Objects.requireNonNullElse(command.departure(), today.plusDays(1));
        if (nobody(party)) {
            return Ruling.no(RefusalCode.INVALID, "party", "somebody must come");
        }
        if (departure.isBefore(today)) {
            return Ruling.no(RefusalCode.BAD_DATES, "departure", departure);
        }
        TargetRoom target = context.target();
        if (target == null || !target.free()) {
            return Ruling.no(RefusalCode.ROOM_TAKEN, "room", command.roomId());
        }
        Ruling arrived = new Ruling.Allowed(walkedIn(id, command, party, departure, today, target));
        return context.available()
                ? arrived
                : Ruling.no(RefusalCode.NO_AVAILABILITY, "availability", "sold out")
                        .unlessOverridden(arrived);
    }

    private static Booking walkedIn(
            BookingId id,
            BookingCommand.WalkIn command,
            Party party,
            LocalDate departure,
            LocalDate today,
            TargetRoom target) {
        return new Booking(
                id,
                "W-" + id,
                BookingStatus.IN_HOUSE,
                command.guestName(),
                party,
                target.type(),
                command.roomId(),
                false,
                today,
                departure,
                null,
                true,
                false,
                false,
                null,
                null,
                null,
                today,
                null,
                1);
    }

    private static boolean begins(BookingStatus kind) {
        return promises(kind) || kind == BookingStatus.INQUIRY || kind == BookingStatus.WAITLISTED;
    }

    private static boolean promises(BookingStatus kind) {
        return kind == BookingStatus.RESERVED || kind == BookingStatus.TENTATIVE;
    }

    private static boolean nobody(Party party) {
        return party.adults() < 0 || party.children() < 0 || party.persons() < 1;
    }
}
