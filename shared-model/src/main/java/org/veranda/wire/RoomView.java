package org.veranda.wire;

import org.jspecify.annotations.Nullable;
import org.veranda.model.FailingClause;
import org.veranda.model.room.Attendant;
import org.veranda.model.room.Condition;
import org.veranda.model.room.Discrepancy;
import org.veranda.model.room.DisplayCode;
import org.veranda.model.room.GuestRequest;
import org.veranda.model.room.Hold;
import org.veranda.model.room.Observation;
import org.veranda.model.room.Occupancy;
import org.veranda.model.room.ReservationFlag;
import org.veranda.model.room.RoomId;
import org.veranda.model.room.RoomStatus;
import org.veranda.model.room.Service;
import org.veranda.model.room.Turndown;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// A room as every client of the tenant sees it: never a guest's name.
///
/// @param block the one that keeps guests out today
/// @param plannedBlocks those to come
/// @param reservation what today's bookings mean for it
/// @param queued a guest waits for it
/// @param alarm the room-blocking alarm that is open
public record RoomView(
        RoomId id,
        String name,
        RoomStatus status,
        RoomTypeRef roomType,
        LocationRef location,
        @Nullable String floor,
        DisplayCode code,
        Occupancy occupancy,
        int persons,
        Condition condition,
        LocalDate conditionOn,
        Service service,
        GuestRequest guestRequest,
        Turndown turndown,
        boolean attendantInside,
        @Nullable Attendant attendant,
        boolean doubleLock,
        boolean rush,
        @Nullable Hold hold,
        @Nullable String note,
        @Nullable BlockView block,
        List<BlockView> plannedBlocks,
        @Nullable Observation observation,
        Discrepancy discrepancy,
        ReservationFlag reservation,
        boolean queued,
        @Nullable String alarm,
        long dirtyEpoch,
        long stayVersion,
        long version,
        Instant statusSince,
        boolean readyForGuest,
        List<FailingClause> notReady)
        implements Current {

    public RoomView {
        plannedBlocks = List.copyOf(plannedBlocks);
        notReady = List.copyOf(notReady);
    }
}
