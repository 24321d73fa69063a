package org.veranda.server.stays;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.veranda.model.BookingId;
import org.veranda.model.booking.Booking;
import org.veranda.model.booking.BookingStatus;
import org.veranda.model.booking.Party;
import org.veranda.model.booking.Queued;
import org.veranda.model.room.RoomId;
import org.veranda.model.room.RoomTypeId;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/// A booking as the table's row has it, both ways.
final class BookingRows {

    private BookingRows() {}

    static Booking read(ResultSet row) throws SQLException {
        Long type = number(row, "room_type_id");
        Long room = number(row, "room_id");
        return new Booking(
                new BookingId(row.getLong("id")),
                row.getString("reference"),
                BookingStatus.of(row.getString("status")),
                row.getString("guest_name"),
                new Party(row.getInt("adults"), row.getInt("children")),
                type == null ? null : new RoomTypeId(type),
                room == null ? null : new RoomId(room),
                row.getBoolean("room_locked"),
                row.getObject("arrival", LocalDate.class),
                row.getObject("departure", LocalDate.class),
                row.getObject("arrival_time", LocalTime.class),
                row.getBoolean("walk_in"),
                row.getBoolean("advance_checked_in"),
                row.getBoolean("pre_registered"),
                queued(row),
                number(row, "share_group"),
                row.getObject("option_until", LocalDate.class),
                row.getObject("stayed_from", LocalDate.class),
                row.getString("note"),
                row.getLong("version"));
    }

    static MapSqlParameterSource write(Booking booking) {
        RoomTypeId type = booking.roomType();
        RoomId room = booking.room();
        Queued queued = booking.queued();
        return new MapSqlParameterSource()
                .addValue("id", booking.id().value())
                .addValue("reference", booking.reference())
                .addValue("status", booking.status().wire())
                .addValue("guest_name", booking.guestName())
                .addValue("adults", booking.party().adults())
                .addValue("children", booking.party().children())
                .addValue("room_type_id", type == null ? null : type.value())
                .addValue("room_id", room == null ? null : room.value())
                .addValue("room_locked", booking.roomLocked())
                .addValue("arrival", booking.arrival())
                .addValue("departure", booking.departure())
                .addValue("arrival_time", booking.arrivalTime())
                .addValue("walk_in", booking.walkIn())
                .addValue("advance_checked_in", booking.advanceCheckedIn())
                .addValue("pre_registered", booking.preRegistered())
                .addValue(
                        "queued_since",
                        queued == null ? null : queued.since().atOffset(ZoneOffset.UTC))
                .addValue("queue_priority", queued == null ? null : queued.priority())
                .addValue("share_group", booking.shareGroup())
                .addValue("option_until", booking.optionUntil())
                .addValue("stayed_from", booking.stayedFrom())
                .addValue("note", booking.note())
                .addValue("version", booking.version());
    }

    private static @Nullable Queued queued(ResultSet row) throws SQLException {
        OffsetDateTime since = row.getObject("queued_since", OffsetDateTime.class);
        return since == null ? null : new Queued(since.toInstant(), row.getInt("queue_priority"));
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Long.class);
    }
}
