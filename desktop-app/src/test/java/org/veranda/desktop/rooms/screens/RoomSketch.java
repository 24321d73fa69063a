package org.veranda.desktop.rooms.screens;

import org.jspecify.annotations.Nullable;
import org.veranda.model.FailingClause;
import org.veranda.model.identity.UserId;
import org.veranda.model.room.Attendant;
import org.veranda.model.room.BlockId;
import org.veranda.model.room.BlockKind;
import org.veranda.model.room.BlockState;
import org.veranda.model.room.Condition;
import org.veranda.model.room.Discrepancy;
import org.veranda.model.room.DisplayCode;
import org.veranda.model.room.GuestRequest;
import org.veranda.model.room.LocationId;
import org.veranda.model.room.Occupancy;
import org.veranda.model.room.ReservationFlag;
import org.veranda.model.room.RoomId;
import org.veranda.model.room.RoomStatus;
import org.veranda.model.room.RoomTypeId;
import org.veranda.model.room.Service;
import org.veranda.model.room.Turndown;
import org.veranda.wire.BlockView;
import org.veranda.wire.LocationRef;
import org.veranda.wire.RoomTypeRef;
import org.veranda.wire.RoomView;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// A room in the making: set what matters, the rest is usual.
public final class RoomSketch {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    public static final Instant NOW = Instant.parse("2026-11-20T14:02:00Z");

    final long id;
    final String name;
    LocationRef location = new LocationRef(new LocationId(1), "Tower");
    @Nullable String floor = "12";
    RoomTypeRef type = new RoomTypeRef(new RoomTypeId(1), "King sea view");
    public Occupancy occupancy = Occupancy.VACANT;
    public Condition condition = Condition.CLEAN;
    public @Nullable BlockKind block;
    public GuestRequest request = GuestRequest.NONE;
    public @Nullable String attendant;
    public boolean rush;
    public @Nullable String note;
    public @Nullable String alarm;
    public ReservationFlag reservation = ReservationFlag.NOT_RESERVED;
    public long version = 3;
    public Instant since = NOW.minusSeconds(38 * 60);

    public RoomSketch(long id, String name) {
        this.id = id;
        this.name = name;
    }

    public RoomId roomId() {
        return new RoomId(id);
    }

    private Service service() {
        return block == null ? Service.IN_SERVICE : Service.valueOf(block.name());
    }

    private boolean ready() {
        return occupancy == Occupancy.VACANT
                && block == null
                && attendant == null
                && alarm == null
                && (condition == Condition.CLEAN || condition == Condition.INSPECTED);
    }

    private RoomStatus status() {
        if (block != null) {
            return RoomStatus.MAINTENANCE;
        }
        if (occupancy == Occupancy.OCCUPIED) {
            return RoomStatus.CHECKED_IN;
        }
        if (attendant != null) {
            return RoomStatus.CLEANING;
        }
        return condition == Condition.CLEAN || condition == Condition.INSPECTED
                ? RoomStatus.READY
                : RoomStatus.AWAITING_CLEANING;
    }

    private @Nullable BlockView blockView() {
        return block == null
                ? null
                : new BlockView(
                        new BlockId(id),
                        roomId(),
                        block,
                        BlockState.ACTIVE,
                        TODAY,
                        TODAY.plusDays(2),
                        Condition.DIRTY,
                        "Water damage in the bathroom",
                        false);
    }

    private List<FailingClause> notReady() {
        if (ready()) {
            return List.of();
        }
        if (block != null) {
            return List.of(new FailingClause("in_service", service().wire()));
        }
        if (occupancy == Occupancy.OCCUPIED) {
            return List.of(new FailingClause("vacant", "occupied"));
        }
        return attendant != null
                ? List.of(new FailingClause("nobody_inside", attendant))
                : List.of(new FailingClause("condition", condition.wire()));
    }

    /// The room as the server would tell it.
    public RoomView view() {
        return new RoomView(
                roomId(),
                name,
                status(),
                type,
                location,
                floor,
                DisplayCode.of(occupancy, service(), condition),
                occupancy,
                occupancy == Occupancy.OCCUPIED ? 2 : 0,
                condition,
                TODAY,
                service(),
                request,
                Turndown.NOT_REQUIRED,
                attendant != null,
                attendant == null ? null : new Attendant(new UserId(9), attendant),
                false,
                rush,
                null,
                note,
                blockView(),
                List.of(),
                null,
                Discrepancy.NONE,
                reservation,
                false,
                alarm,
                7,
                1,
                version,
                since,
                ready(),
                notReady());
    }
}
