package org.veranda.server.stays;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.veranda.model.booking.Booking;
import org.veranda.model.booking.BookingCommand;
import org.veranda.model.room.RoomId;
import org.veranda.model.room.RoomTypeId;
import org.veranda.server.rooms.RoomQueries;
import org.veranda.server.rooms.RoomService;

import java.util.HashSet;
import java.util.Set;

/// Locks what a booking command decides about before it is looked at, always in the same order: the
/// bookings, which the caller has, then the type whose last room may go, then the rooms.
@Component
class StayLocks {

    private final RoomService rooms;
    private final RoomQueries queries;

    StayLocks(RoomService rooms, RoomQueries queries) {
        this.rooms = rooms;
        this.queries = queries;
    }

    void opening(BookingCommand.Opening command) {
        switch (command) {
            case BookingCommand.Create create -> lock(create.roomTypeId(), create.roomId());
            case BookingCommand.WalkIn(var room, _, _, _) ->
                    lock(queries.get(room).roomType().id(), room);
        }
    }

    /// @param other the booking that it changes rooms with
    void continuing(BookingCommand.Continuing command, Booking booking, @Nullable Booking other) {
        switch (command) {
            case BookingCommand.Confirm _,
                    BookingCommand.ReinstateCancel _,
                    BookingCommand.ReinstateNoShow _ ->
                    lock(booking.roomType(), booking.room());
            case BookingCommand.Assign(var room) -> lock(null, booking.room(), room);
            case BookingCommand.Move move -> lock(null, booking.room(), move.roomId());
            default -> lock(null, booking.room(), other == null ? null : other.room());
        }
    }

    private void lock(@Nullable RoomTypeId type, @Nullable RoomId... wanted) {
        if (type != null) {
            rooms.lockType(type);
        }
        Set<RoomId> named = new HashSet<>();
        for (RoomId room : wanted) {
            if (room != null) {
                named.add(room);
            }
        }
        rooms.lock(named);
    }
}
