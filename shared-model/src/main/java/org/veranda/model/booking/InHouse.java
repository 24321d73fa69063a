package org.veranda.model.booking;

import org.veranda.model.Bounds;
import org.veranda.model.RefusalCode;

import java.time.LocalDate;

/// What becomes of a booking when its guest comes, stays and goes.
final class InHouse {

    private InHouse() {}

    static Ruling checkIn(Booking booking, BookingContext context) {
        LocalDate today = context.property().businessDate();
        if (booking.room() == null) {
            return Ruling.no(RefusalCode.NO_ROOM, "room", "none is assigned");
        }
        TargetRoom target = context.target();
        if (target != null && !target.free()) {
            return Ruling.no(RefusalCode.ROOM_TAKEN, "room", booking.room());
        }
        boolean early = booking.arrival().isAfter(today);
        BookingEdit arrived =
                new BookingEdit(booking)
                        .status(BookingStatus.IN_HOUSE)
                        .arrival(early ? today : booking.arrival())
                        .stayedFrom(today)
                        .queued(null)
                        .advanceCheckedIn(false);
        if (Reservations.dueIn(booking, context)) {
            return Ruling.allowed(arrived);
        }
        if (early) {
            return Ruling.no(RefusalCode.TOO_EARLY, "arrival", booking.arrival())
                    .unlessOverridden(Ruling.allowed(arrived));
        }
        return booking.departure().isAfter(today)
                ? Ruling.no(RefusalCode.NOT_DUE_IN, "arrival", booking.arrival())
                        .unlessOverridden(Ruling.allowed(arrived))
                : Ruling.no(RefusalCode.TOO_LATE, "departure", booking.departure());
    }

    static Ruling reverse(Booking booking, BookingContext context) {
        LocalDate today = context.property().businessDate();
        if (!today.equals(booking.stayedFrom())) {
            return Ruling.no(
                    RefusalCode.TOO_LATE, "checked_in", String.valueOf(booking.stayedFrom()));
        }
        return context.settled()
                ? Ruling.allowed(
                        new BookingEdit(booking).status(BookingStatus.RESERVED).stayedFrom(null))
                : balanceOpen();
    }

    static Ruling checkOut(Booking booking, BookingContext context) {
        LocalDate today = context.property().businessDate();
        boolean early = booking.departure().isAfter(today);
        Ruling left =
                Ruling.allowed(
                        new BookingEdit(booking)
                                .status(BookingStatus.CHECKED_OUT)
                                .departure(early ? today : booking.departure()));
        return context.settled() ? left : balanceOpen().unlessOverridden(left);
    }

    static Ruling reinstate(Booking booking, BookingContext context) {
        if (!booking.departure().equals(context.property().businessDate())) {
            return Ruling.no(RefusalCode.TOO_LATE, "departure", booking.departure());
        }
        TargetRoom target = context.target();
        return target != null && !target.free()
                ? Ruling.no(RefusalCode.ROOM_TAKEN, "room", target.id())
                : Ruling.allowed(new BookingEdit(booking).status(BookingStatus.IN_HOUSE));
    }

    static Ruling extend(Booking booking, BookingCommand.Extend command, BookingContext context) {
        if (command.departure().isBefore(booking.departure())
                || !Bounds.stay(booking.arrival(), command.departure())) {
            return Ruling.no(RefusalCode.BAD_DATES, "departure", command.departure());
        }
        TargetRoom target = context.target();
        boolean same = command.departure().equals(booking.departure());
        return !same && target != null && !target.free()
                ? Ruling.no(RefusalCode.ROOM_TAKEN, "room", target.id())
                : Ruling.allowed(new BookingEdit(booking).departure(command.departure()));
    }

    static Ruling shorten(Booking booking, BookingCommand.Shorten command, BookingContext context) {
        LocalDate departure = command.departure();
        return departure.isAfter(booking.departure())
                        || departure.isBefore(booking.arrival())
                        || departure.isBefore(context.property().businessDate())
                ? Ruling.no(RefusalCode.BAD_DATES, "departure", departure)
                : Ruling.allowed(new BookingEdit(booking).departure(departure));
    }

    private static Ruling.Objection balanceOpen() {
        return Ruling.no(RefusalCode.BALANCE_OPEN, "balance", "open");
    }
}
