package org.veranda.server.rooms;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.veranda.model.BookingId;
import org.veranda.model.identity.UserId;
import org.veranda.model.room.Attendant;
import org.veranda.model.room.Block;
import org.veranda.model.room.Condition;
import org.veranda.model.room.GuestRequest;
import org.veranda.model.room.Hold;
import org.veranda.model.room.LocationId;
import org.veranda.model.room.Observation;
import org.veranda.model.room.Occupancy;
import org.veranda.model.room.ReservationFlag;
import org.veranda.model.room.Room;
import org.veranda.model.room.RoomId;
import org.veranda.model.room.RoomTypeId;
import org.veranda.model.room.Turndown;
import org.veranda.wire.LocationRef;
import org.veranda.wire.RoomLabel;
import org.veranda.wire.RoomTypeRef;
import org.veranda.wire.WireCodec;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/// A room as the table's row has it, both ways.
final class RoomRows {

    private RoomRows() {}

    static PlacedRoom read(ResultSet row, WireCodec codec) throws SQLException {
        return new PlacedRoom(
                room(row, codec),
                label(row),
                new Reservation(
                        word(ReservationFlag.class, row.getString("reservation")),
                        row.getBoolean("queued")),
                row.getString("alarm"));
    }

    static SqlParameterSource write(Room room, WireCodec codec) {
        Attendant attendant = room.attendant();
        Hold hold = room.hold();
        BookingId heldFor = hold == null ? null : hold.bookingId();
        Observation observation = room.observation();
        return new MapSqlParameterSource()
                .addValue("id", room.id().value())
                .addValue("occupancy", word(room.occupancy()))
                .addValue("persons", room.persons())
                .addValue("condition", word(room.condition()))
                .addValue("condition_on", room.conditionOn())
                .addValue("dirty_epoch", room.dirtyEpoch())
                .addValue("service", word(room.service()))
                .addValue("guest_request", word(room.guestRequest()))
                .addValue("turndown", word(room.turndown()))
                .addValue("attendant_id", attendant == null ? null : attendant.id().value())
                .addValue("attendant_name", attendant == null ? null : attendant.name())
                .addValue("double_lock", room.doubleLock())
                .addValue("rush", room.rush())
                .addValue("held_until", hold == null ? null : at(hold.until()))
                .addValue("held_for", heldFor == null ? null : heldFor.value())
                .addValue("note", room.note())
                .addValue("observation", observation == null ? null : codec.write(observation))
                .addValue("stay_version", room.stayVersion())
                .addValue("version", room.version())
                .addValue("status_since", at(room.statusSince()));
    }

    private static RoomLabel label(ResultSet row) throws SQLException {
        return new RoomLabel(
                row.getString("name"),
                new RoomTypeRef(
                        new RoomTypeId(row.getLong("room_type_id")), row.getString("type_name")),
                new LocationRef(
                        new LocationId(row.getLong("location_id")), row.getString("location_name")),
                row.getString("floor"));
    }

    private static Room room(ResultSet row, WireCodec codec) throws SQLException {
        String observation = row.getString("observation");
        String blocks = row.getString("blocks");
        return new Room(
                new RoomId(row.getLong("id")),
                word(Occupancy.class, row.getString("occupancy")),
                row.getInt("persons"),
                word(Condition.class, row.getString("condition")),
                row.getLong("dirty_epoch"),
                row.getObject("condition_on", LocalDate.class),
                word(GuestRequest.class, row.getString("guest_request")),
                word(Turndown.class, row.getString("turndown")),
                attendant(row),
                row.getBoolean("double_lock"),
                row.getBoolean("rush"),
                hold(row),
                row.getString("note"),
                blocks == null ? List.of() : List.of(codec.read(blocks, Block[].class)),
                observation == null ? null : codec.read(observation, Observation.class),
                row.getLong("stay_version"),
                row.getLong("version"),
                instant(row, "status_since"));
    }

    private static @Nullable Attendant attendant(ResultSet row) throws SQLException {
        String name = row.getString("attendant_name");
        return name == null ? null : new Attendant(new UserId(row.getLong("attendant_id")), name);
    }

    private static @Nullable Hold hold(ResultSet row) throws SQLException {
        if (row.getObject("held_until") == null) {
            return null;
        }
        Long booking = row.getObject("held_for", Long.class);
        return new Hold(
                instant(row, "held_until"), booking == null ? null : new BookingId(booking));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static <E extends Enum<E>> E word(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }
}
