package org.veranda.server.commands;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.veranda.model.BookingId;
import org.veranda.model.FailingClause;
import org.veranda.model.Refusal;
import org.veranda.model.RefusalCode;
import org.veranda.model.booking.BookingCommand;
import org.veranda.model.identity.Permission;
import org.veranda.model.room.BlockKind;
import org.veranda.model.room.Condition;
import org.veranda.model.room.Property;
import org.veranda.model.room.ReadySet;
import org.veranda.model.room.RoomCommand;
import org.veranda.model.room.RoomId;
import org.veranda.model.room.RoomStatus;
import org.veranda.server.problem.PreconditionFailedException;
import org.veranda.server.problem.RefusedException;
import org.veranda.server.rooms.Origin;
import org.veranda.server.rooms.RoomQueries;
import org.veranda.server.rooms.RoomService;
import org.veranda.server.stays.StayService;
import org.veranda.server.tenancy.Properties;
import org.veranda.wire.RoomView;

import java.util.List;

/// Translates the old clients' one word into the commands that lead there; a way that is not in the
/// contract's table is refused.
@Component
class StatusTranslation {

    private static final String REASON = "set by a client";

    private final RoomService rooms;
    private final RoomQueries queries;
    private final StayService stays;
    private final Properties properties;

    StatusTranslation(
            RoomService rooms, RoomQueries queries, StayService stays, Properties properties) {
        this.rooms = rooms;
        this.queries = queries;
        this.stays = stays;
        this.properties = properties;
    }

    /// The room as it is then.
    ///
    /// @param version what the room's must be, or null
    RoomView change(RoomId id, RoomStatus wanted, @Nullable Long version, Origin origin) {
        List<BookingId> guests =
                wanted == RoomStatus.AWAITING_CLEANING ? stays.lockInHouse(id) : List.of();
        if (wanted == RoomStatus.CHECKED_IN) {
            stays.lockToSell(id);
        } else {
            rooms.lock(List.of(id));
        }
        RoomView room = queries.get(id);
        if (version != null && version != room.version()) {
            throw new PreconditionFailedException(
                    "Room %s is at version %d, not %d."
                            .formatted(room.name(), room.version(), version));
        }
        switch (wanted) {
            case CLEANING -> clean(room, origin);
            case READY -> ready(room, origin);
            case AWAITING_CLEANING -> dirty(room, guests, origin);
            case MAINTENANCE -> block(room, origin);
            case CHECKED_IN -> walkIn(room, origin);
        }
        return queries.get(id);
    }

    private void clean(RoomView room, Origin origin) {
        switch (room.status()) {
            case AWAITING_CLEANING, READY -> apply(room, new RoomCommand.StartClean(), origin);
            default -> throw noWay(room, RoomStatus.CLEANING, origin);
        }
    }

    private void ready(RoomView room, Origin origin) {
        switch (room.status()) {
            case AWAITING_CLEANING, CLEANING -> cleaned(room, origin);
            case MAINTENANCE ->
                    apply(room, new RoomCommand.BlockFinish(Condition.CLEAN, REASON), origin);
            default -> throw noWay(room, RoomStatus.READY, origin);
        }
    }

    /// Inspected rooms stay so: there the attendant only leaves.
    private void cleaned(RoomView room, Origin origin) {
        if (room.condition() == Condition.INSPECTED) {
            apply(room, new RoomCommand.StopClean(), origin);
            return;
        }
        apply(room, new RoomCommand.MarkClean(room.dirtyEpoch()), origin);
        Property property = properties.current();
        boolean inspects = property.inspects() || property.readySet() == ReadySet.INSPECTED;
        if (inspects && origin.by().may(Permission.INSPECT_ROOMS)) {
            apply(room, new RoomCommand.InspectPass(room.dirtyEpoch()), origin);
        }
    }

    private void dirty(RoomView room, List<BookingId> guests, Origin origin) {
        switch (room.status()) {
            case READY, CLEANING -> apply(room, new RoomCommand.MarkDirty(REASON), origin);
            case CHECKED_IN ->
                    guests.forEach(
                            guest -> stays.apply(guest, new BookingCommand.CheckOut(), origin));
            default -> throw noWay(room, RoomStatus.AWAITING_CLEANING, origin);
        }
    }

    private void block(RoomView room, Origin origin) {
        if (room.status() == RoomStatus.CHECKED_IN) {
            throw noWay(room, RoomStatus.MAINTENANCE, origin);
        }
        apply(
                room,
                new RoomCommand.BlockBegin(BlockKind.OOO, null, Condition.DIRTY, REASON, null),
                origin);
    }

    private void walkIn(RoomView room, Origin origin) {
        if (room.status() != RoomStatus.READY) {
            throw noWay(room, RoomStatus.CHECKED_IN, origin);
        }
        stays.open(new BookingCommand.WalkIn(room.id(), null, null, null), origin);
    }

    private void apply(RoomView room, RoomCommand.Direct command, Origin origin) {
        rooms.apply(room.id(), command, origin);
    }

    private RefusedException noWay(RoomView room, RoomStatus wanted, Origin origin) {
        RefusalCode code = StatusRefusals.code(room, wanted);
        return new RefusedException(
                new Refusal(
                        code,
                        "room",
                        room.code().wire(),
                        StatusRefusals.command(wanted),
                        "Cannot make room %s %s: it is %s."
                                .formatted(room.name(), wanted.wire(), room.status().wire()),
                        List.of(new FailingClause("status", room.status().wire())),
                        queries.legal(room.id(), origin)),
                room);
    }
}
