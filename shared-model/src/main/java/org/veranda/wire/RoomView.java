package org.veranda.wire;

import org.jspecify.annotations.Nullable;
import org.veranda.model.FailingClause;
import org.veranda.model.room.Attendant;
import org.veranda.model.room.Block;
import org.veranda.model.room.Condition;
import org.veranda.model.room.Discrepancy;
import org.veranda.model.room.DisplayCode;
import org.veranda.model.room.GuestRequest;
import org.veranda.model.room.Hold;
import org.veranda.model.room.Observation;
import org.veranda.model.room.Occupancy;
import org.veranda.model.room.Property;
import org.veranda.model.room.ReservationFlag;
import org.veranda.model.room.Room;
import org.veranda.model.room.RoomId;
import org.veranda.model.room.RoomStatus;
import org.veranda.model.room.Service;
import org.veranda.model.room.Turndown;
import org.veranda.model.room.rules.Readiness;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

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

    /// Shows a room as it is at that moment.
    public static RoomView of(
            Room room, RoomLabel label, RoomDay day, Property property, Instant now) {
        List<FailingClause> notReady = Readiness.failing(room, property, now, day.alarm(), null);
        Block active = room.activeBlock();
        return new RoomView(
                room.id(),
                label.name(),
                room.status(property),
                label.roomType(),
                label.location(),
                label.floor(),
                room.code(),
                room.occupancy(),
                room.persons(),
                room.condition(),
                room.conditionOn(),
                room.service(),
                room.guestRequest(),
                room.turndown(),
                room.attendantInside(),
                room.attendant(),
                room.doubleLock(),
                room.rush(),
                room.hold(),
                room.note(),
                active == null ? null : BlockView.of(room.id(), active),
                room.blocks().stream()
                        .filter(block -> !block.equals(active))
                        .map(block -> BlockView.of(room.id(), block))
                        .toList(),
                room.observation(),
                room.discrepancy(),
                day.reservation(),
                day.queued(),
                day.alarm(),
                room.dirtyEpoch(),
                room.stayVersion(),
                room.version(),
                room.statusSince(),
                notReady.isEmpty(),
                notReady);
    }

    /// The room itself, to which the rules apply.
    public Room room() {
        return new Room(
                id,
                occupancy,
                persons,
                condition,
                dirtyEpoch,
                conditionOn,
                guestRequest,
                turndown,
                attendant,
                doubleLock,
                rush,
                hold,
                note,
                Stream.concat(Stream.ofNullable(block), plannedBlocks.stream())
                        .map(BlockView::block)
                        .toList(),
                observation,
                stayVersion,
                version,
                statusSince);
    }

    public RoomLabel label() {
        return new RoomLabel(name, roomType, location, floor);
    }

    public RoomDay day() {
        return new RoomDay(reservation, queued, alarm);
    }
}
