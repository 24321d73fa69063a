package org.veranda.model.booking;

import org.jspecify.annotations.Nullable;
import org.veranda.model.BookingId;
import org.veranda.model.Decision;
import org.veranda.model.Refusal;
import org.veranda.model.RefusalCode;
import org.veranda.model.RuleOverride;
import org.veranda.model.identity.Permission;
import org.veranda.model.room.Property;
import org.veranda.model.room.RoomId;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What may happen to a booking, and what becomes of it. Pure, as the rules of rooms are. The table
/// is `booking-transitions.csv` beside this class.
public final class BookingRules {

    private static final String NOTHING_YET = "none";
    private static final RoomId SOME_OTHER = new RoomId(0);

    private BookingRules() {}

    /// A new booking, or why not.
    public static Decision<Booking> open(
            BookingId id, BookingCommand.Opening command, BookingContext context) {
        Ruling ruling =
                permitted(
                        command,
                        context,
                        () ->
                                switch (command) {
                                    case BookingCommand.Create create ->
                                            Openings.create(id, create, context);
                                    case BookingCommand.WalkIn walkIn ->
                                            Openings.walkIn(id, walkIn, context);
                                });
        return switch (overridden(ruling, context)) {
            case Ruling.Allowed(Booking booking) -> new Decision.Changed<>(booking);
            case Ruling.Objection objection -> refuse(null, command, objection, context);
        };
    }

    /// Whether the command's texts, numbers and days are such that it is worth looking further: if
    /// not, it is refused whatever else there is.
    public static boolean bounded(BookingCommand command, Property property) {
        return BookingBounds.objection(command, property.businessDate()) == null;
    }

    /// The booking after the command, or why not. A change raises the version by one.
    public static Decision<Booking> decide(
            Booking booking, BookingCommand.Continuing command, BookingContext context) {
        return switch (overridden(judge(booking, command, context), context)) {
            case Ruling.Allowed(Booking after) when after.equals(booking) ->
                    new Decision.Unchanged<>(booking);
            case Ruling.Allowed(Booking after) ->
                    new Decision.Changed<>(
                            new BookingEdit(after).version(booking.version() + 1).done());
            case Ruling.Objection objection -> refuse(booking, command, objection, context);
        };
    }

    /// The names of the commands that this user may give now and that would change something,
    /// provided that another room is free for those that need one.
    public static List<String> legal(Booking booking, BookingContext context) {
        TargetRoom other = new TargetRoom(SOME_OTHER, booking.roomType(), true);
        return Stream.concat(
                        TypicalBookingCommands.inPlace(booking, context).stream()
                                .filter(command -> changes(booking, command, context)),
                        TypicalBookingCommands.elsewhere(SOME_OTHER).stream()
                                .filter(command -> changes(booking, command, context.with(other))))
                .map(BookingCommand::command)
                .toList();
    }

    private static boolean changes(
            Booking booking, BookingCommand.Continuing command, BookingContext context) {
        return judge(booking, command, context) instanceof Ruling.Allowed(Booking after)
                && !after.equals(booking);
    }

    private static Ruling judge(
            Booking booking, BookingCommand.Continuing command, BookingContext context) {
        return permitted(
                command,
                context,
                () -> {
                    Ruling.Objection objection = StatusRules.objection(booking, command);
                    return objection == null ? rule(booking, command, context) : objection;
                });
    }

    private static Ruling rule(
            Booking booking, BookingCommand.Continuing command, BookingContext context) {
        return switch (command) {
            case BookingCommand.Confirm _ -> Reservations.confirm(booking, context);
            case BookingCommand.OptionExpire _ -> Reservations.optionExpire(booking, context);
            case BookingCommand.Assign assign -> Assignments.assign(booking, assign, context);
            case BookingCommand.Unassign _ -> Assignments.unassign(booking);
            case BookingCommand.AdvanceCheckIn _ -> Reservations.advanceCheckIn(booking, context);
            case BookingCommand.Queue queue -> Reservations.queue(booking, queue, context);
            case BookingCommand.Unqueue _ -> Reservations.unqueue(booking, context);
            case BookingCommand.CheckIn _ -> InHouse.checkIn(booking, context);
            case BookingCommand.NoShow _ -> Reservations.noShow(booking, context);
            case BookingCommand.ReinstateNoShow _ -> Reservations.reinstateNoShow(booking, context);
            case BookingCommand.Cancel cancel -> Reservations.cancel(booking, cancel);
            case BookingCommand.ReinstateCancel _ -> Reservations.reinstateCancel(booking, context);
            case BookingCommand.Move move -> Assignments.move(booking, move, context);
            case BookingCommand.Swap swap -> Assignments.swap(booking, swap, context);
            case BookingCommand.Extend extend -> InHouse.extend(booking, extend, context);
            case BookingCommand.Shorten shorten -> InHouse.shorten(booking, shorten, context);
            case BookingCommand.ReverseCheckIn _ -> InHouse.reverse(booking, context);
            case BookingCommand.CheckOut _ -> InHouse.checkOut(booking, context);
            case BookingCommand.Reinstate _ -> InHouse.reinstate(booking, context);
        };
    }

    private static Ruling permitted(
            BookingCommand command, BookingContext context, Supplier<Ruling> rule) {
        Permission needed = BookingPermissions.of(command);
        if (!context.by().may(needed)) {
            return Ruling.no(RefusalCode.NOT_PERMITTED, "permission", needed.wire());
        }
        Ruling.Objection unfit = BookingBounds.objection(command, context);
        return unfit == null ? rule.get() : unfit;
    }

    private static Ruling overridden(Ruling ruling, BookingContext context) {
        RuleOverride override = context.override();
        if (override == null
                || !(ruling instanceof Ruling.Objection(_, _, Booking after))
                || after == null) {
            return ruling;
        }
        if (!context.by().may(Permission.OVERRIDE_STAY_RULES)) {
            return Ruling.no(
                    RefusalCode.NOT_PERMITTED, "permission", Permission.OVERRIDE_STAY_RULES.wire());
        }
        return override.reason().isBlank()
                ? Ruling.no(RefusalCode.REASON_REQUIRED, "override", "it is blank")
                : new Ruling.Allowed(after);
    }

    private static Decision<Booking> refuse(
            @Nullable Booking booking,
            BookingCommand command,
            Ruling.Objection objection,
            BookingContext context) {
        return new Decision.Refused<>(
                new Refusal(
                        objection.code(),
                        "booking",
                        booking == null ? NOTHING_YET : booking.status().wire(),
                        command.command(),
                        "Cannot %s%s: %s"
                                .formatted(
                                        command.command().replace('_', ' '),
                                        booking == null ? "" : " booking " + booking.id(),
                                        objection.code().reason()),
                        List.of(objection.failing()),
                        booking == null ? List.of() : legal(booking, context)));
    }
}
