package org.veranda.server.rooms;

import org.veranda.model.room.ReservationFlag;

/// What today's bookings mean for a room.
///
/// @param queued a guest waits for it
public record Reservation(ReservationFlag flag, boolean queued) {

    public static final Reservation NONE = new Reservation(ReservationFlag.NOT_RESERVED, false);
}
