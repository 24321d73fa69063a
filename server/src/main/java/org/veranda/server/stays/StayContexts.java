package org.veranda.server.stays;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.veranda.model.BookingId;
import org.veranda.model.booking.Booking;
import org.veranda.model.booking.BookingCommand;
import org.veranda.model.booking.BookingContext;
import org.veranda.model.booking.BookingRules;
import org.veranda.model.booking.TargetRoom;
import org.veranda.model.room.Property;
import org.veranda.model.room.RoomId;
import org.veranda.model.room.RoomTypeId;
import org.veranda.server.rooms.Origin;
import org.veranda.server.rooms.RoomQueries;
import org.veranda.wire.RoomView;

import java.time.LocalDate;

/// Gathers what a decision about a booking needs besides the booking. There are no accounts yet, so
/// every balance is settled.
@Component
class StayContexts {

    private final RoomQueries rooms;
    private final Availability availability;

    StayContexts(RoomQueries rooms, Availability availability) {
        this.rooms = rooms;
        this.availability = availability;
    }

    BookingContext opening(
            BookingId id, BookingCommand.Opening command, Origin origin, Property property) {
        if (!BookingRules.bounded(command, property)) {
            return context(origin, property, false, null);
        }
        return switch (command) {
            case BookingCommand.Create create -> {
                Days days = new Days(create.arrival(), create.departure());
                yield context(
                        origin,
                        property,
                        available(create.roomTypeId(), days, id),
                        target(create.roomId(), days, id, null));
            }
            case BookingCommand.WalkIn walkIn -> {
                Days days = tonight(property, walkIn.departure());
                TargetRoom target = target(walkIn.roomId(), days, id, null);
                RoomTypeId type = target == null ? null : target.type();
                yield context(origin, property, available(type, days, id), target);
            }
        };
    }

    BookingContext continuing(
            Booking booking,
            BookingCommand.Continuing command,
            @Nullable Booking other,
            Origin origin,
            Property property) {
        if (!BookingRules.bounded(command, property)) {
            return context(origin, property, false, null);
        }
        Days stay = new Days(booking.arrival(), booking.departure());
        LocalDate today = property.businessDate();
        TargetRoom target =
                switch (command) {
                    case BookingCommand.Assign(var room) -> target(room, stay, booking);
                    case BookingCommand.Move move ->
                            target(move.roomId(), new Days(today, booking.departure()), booking);
                    case BookingCommand.Swap _ -> swapped(other);
                    case BookingCommand.Extend(var departure) ->
                            target(booking.room(), new Days(booking.arrival(), departure), booking);
                    default -> target(booking.room(), stay, booking);
                };
        boolean available =
                switch (command) {
                    case BookingCommand.Confirm _,
                            BookingCommand.ReinstateCancel _,
                            BookingCommand.ReinstateNoShow _ ->
                            available(booking.roomType(), stay, booking.id());
                    default -> true;
                };
        return context(origin, property, available, target);
    }

    private static BookingContext context(
            Origin origin, Property property, boolean available, @Nullable TargetRoom target) {
        return new BookingContext(
                property, origin.by(), origin.madeAt(), origin.override(), available, true, target);
    }

    private static Days tonight(Property property, @Nullable LocalDate departure) {
        LocalDate today = property.businessDate();
        return new Days(today, departure == null ? today.plusDays(1) : departure);
    }

    private boolean available(@Nullable RoomTypeId type, Days days, BookingId except) {
        return type == null || availability.ofType(type, days, except);
    }

    private @Nullable TargetRoom swapped(@Nullable Booking other) {
        RoomId id = other == null ? null : other.room();
        return id == null ? null : new TargetRoom(id, rooms.get(id).roomType().id(), true);
    }

    private @Nullable TargetRoom target(@Nullable RoomId id, Days days, Booking booking) {
        return target(id, days, booking.id(), booking.shareGroup());
    }

    private @Nullable TargetRoom target(
            @Nullable RoomId id, Days days, BookingId except, @Nullable Long shareGroup) {
        if (id == null) {
            return null;
        }
        RoomView room = rooms.get(id);
        long share = shareGroup == null ? -except.value() : shareGroup;
        boolean free = !days.blocked(room) && availability.ofRoom(id, days, except, share);
        return new TargetRoom(id, room.roomType().id(), free);
    }
}
