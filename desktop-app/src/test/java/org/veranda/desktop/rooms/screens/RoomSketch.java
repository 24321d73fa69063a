package org.veranda.desktop.rooms.screens;

import org.jspecify.annotations.Nullable;
import org.veranda.model.identity.UserId;
import org.veranda.model.room.Attendant;
import org.veranda.model.room.Block;
import org.veranda.model.room.BlockId;
import org.veranda.model.room.BlockKind;
import org.veranda.model.room.BlockState;
import org.veranda.model.room.Condition;
import org.veranda.model.room.GuestRequest;
import org.veranda.model.room.Hold;
import org.veranda.model.room.LocationId;
import org.veranda.model.room.Occupancy;
import org.veranda.model.room.ReservationFlag;
import org.veranda.model.room.Room;
import org.veranda.model.room.RoomId;
import org.veranda.model.room.RoomTypeId;
import org.veranda.model.room.Turndown;
import org.veranda.wire.LocationRef;
import org.veranda.wire.RoomDay;
import org.veranda.wire.RoomLabel;
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
    public @Nullable Hold hold;
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

    private List<Block> blocks() {
        return block == null
                ? List.of()
                : List.of(
                        new Block(
                                new BlockId(id),
                                block,
                                BlockState.ACTIVE,
                                TODAY,
                                TODAY.plusDays(2),
                                Condition.DIRTY,
                                "Water damage in the bathroom",
                                false));
    }

    private Room room() {
        return new Room(
                roomId(),
                occupancy,
                occupancy == Occupancy.OCCUPIED ? 2 : 0,
                condition,
                7,
                TODAY,
                request,
                Turndown.NOT_REQUIRED,
                attendant == null ? null : new Attendant(new UserId(9), attendant),
                false,
                rush,
                hold,
                note,
                blocks(),
                null,
                1,
                version,
                since);
    }

    /// The room as the server would tell it.
    public RoomView view() {
        return RoomView.of(
                room(),
                new RoomLabel(name, type, location, floor),
                new RoomDay(reservation, false, alarm),
                Hotel.property().property(),
                NOW);
    }
}
