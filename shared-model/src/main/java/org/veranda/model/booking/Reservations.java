package org.veranda.model.booking;

import org.veranda.model.RefusalCode;
import org.veranda.model.room.Property;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;

/// What becomes of a booking before the guest is here, or when none comes.
final class Reservations {

    private Reservations() {}

    static Ruling confirm(Booking booking, BookingContext context) {
        return reserved(booking, context);
    }

    static Ruling optionExpire(Booking booking, BookingContext context) {
        LocalDate until = booking.optionUntil();
        return until != null && until.isBefore(context.property().businessDate())
                ? Ruling.allowed(new BookingEdit(booking).status(BookingStatus.CANCELLED))
                : Ruling.no(RefusalCode.TOO_EARLY, "option_until", String.valueOf(until));
    }

    static Ruling advanceCheckIn(Booking booking, BookingContext context) {
        return dueIn(booking, context)
                ? Ruling.allowed(new BookingEdit(booking).advanceCheckedIn(true))
                : notDueIn(booking);
    }

    static Ruling queue(Booking booking, BookingCommand.Queue command, BookingContext context) {
        if (!dueIn(booking, context)) {
            return notDueIn(booking);
        }
        Queued before = booking.queued();
        Instant since = before == null ? context.now() : before.since();
        int priority = Objects.requireNonNullElse(command.priority(), 0);
        return Ruling.allowed(new BookingEdit(booking).queued(new Queued(since, priority)));
    }

    static Ruling unqueue(Booking booking, BookingContext context) {
        return dueIn(booking, context)
                ? Ruling.allowed(new BookingEdit(booking).queued(null))
                : notDueIn(booking);
    }

    static Ruling noShow(Booking booking, BookingContext context) {
        return cutOff(booking.arrival(), context.property()).isAfter(context.now())
                        && !booking.arrival().isBefore(context.property().businessDate())
                ? Ruling.no(RefusalCode.TOO_EARLY, "arrival", booking.arrival())
                : Ruling.allowed(ended(booking, BookingStatus.NO_SHOW));
    }

    static Ruling cancel(Booking booking, BookingCommand.Cancel command) {
        return command.reason().isBlank()
                ? Ruling.no(RefusalCode.REASON_REQUIRED, "reason", "it is blank")
                : Ruling.allowed(ended(booking, BookingStatus.CANCELLED));
    }

    static Ruling reinstateNoShow(Booking booking, BookingContext context) {
        return over(booking, context)
                ? tooLate(booking)
                : Ruling.allowed(new BookingEdit(booking).status(BookingStatus.RESERVED));
    }

    static Ruling reinstateCancel(Booking booking, BookingContext context) {
        return over(booking, context) ? tooLate(booking) : reserved(booking, context);
    }

    static boolean dueIn(Booking booking, BookingContext context) {
        return booking.arrival().equals(context.property().businessDate());
    }

    private static Ruling reserved(Booking booking, BookingContext context) {
        Ruling reserved = Ruling.allowed(new BookingEdit(booking).status(BookingStatus.RESERVED));
        return context.available()
                ? reserved
                : Ruling.no(RefusalCode.NO_AVAILABILITY, "availability", "sold out")
                        .unlessOverridden(reserved);
    }

    /// Whoever does not come keeps no room.
    private static BookingEdit ended(Booking booking, BookingStatus status) {
        return new BookingEdit(booking)
                .status(status)
                .room(null)
                .queued(null)
                .advanceCheckedIn(false);
    }

    /// The end of the arrival's business date, which may be after midnight.
    private static Instant cutOff(LocalDate arrival, Property property) {
        boolean afterMidnight = property.endOfDay().isBefore(LocalTime.NOON);
        return arrival.plusDays(afterMidnight ? 1 : 0)
                .atTime(property.endOfDay())
                .atZone(property.timeZone())
                .toInstant();
    }

    private static boolean over(Booking booking, BookingContext context) {
        return !booking.departure().isAfter(context.property().businessDate());
    }

    private static Ruling notDueIn(Booking booking) {
        return Ruling.no(RefusalCode.NOT_DUE_IN, "arrival", booking.arrival());
    }

    private static Ruling tooLate(Booking booking) {
        return Ruling.no(RefusalCode.TOO_LATE, "departure", booking.departure());
    }
}
