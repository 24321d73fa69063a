package org.veranda.server.alarms;

import org.jspecify.annotations.Nullable;
import org.veranda.model.alarm.AlarmId;
import org.veranda.model.alarm.AlarmState;
import org.veranda.model.alarm.Severity;
import org.veranda.model.device.DeviceId;
import org.veranda.model.identity.UserId;
import org.veranda.model.room.LocationId;
import org.veranda.model.room.RoomId;
import org.veranda.wire.AlarmPerson;
import org.veranda.wire.WireCodec;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.function.LongFunction;

/// An alarm as the table's row has it.
final class AlarmRows {

    private AlarmRows() {}

    static StoredAlarm read(ResultSet row, WireCodec codec) throws SQLException {
        return new StoredAlarm(
                new AlarmId(row.getLong("id")),
                new AlarmSource(
                        row.getString("originator"),
                        id(row, "device_id", DeviceId::new),
                        row.getString("device_serial"),
                        id(row, "room_id", RoomId::new),
                        id(row, "location_id", LocationId::new)),
                row.getString("alarm_type"),
                new AlarmWords(
                        row.getString("title"),
                        row.getString("description"),
                        row.getString("category")),
                Severity.of(row.getString("reported")),
                codec.read(row.getString("state"), AlarmState.class),
                required(row, "raised_at"),
                required(row, "created_at"),
                required(row, "changed_at"),
                new AlarmCare(
                        person(row, "acknowledged_by", "acknowledged_name"),
                        person(row, "assignee_id", "assignee_name"),
                        row.getInt("escalated"),
                        instant(row, "escalates_at")),
                new AlarmGroup(
                        id(row, "parent_id", AlarmId::new),
                        row.getInt("children"),
                        instant(row, "recount_at")),
                row.getLong("announced"));
    }

    private static @Nullable AlarmPerson person(ResultSet row, String id, String name)
            throws SQLException {
        String called = row.getString(name);
        return called == null ? null : new AlarmPerson(new UserId(row.getLong(id)), called);
    }

    private static <T> @Nullable T id(ResultSet row, String column, LongFunction<T> made)
            throws SQLException {
        long id = row.getLong(column);
        return row.wasNull() ? null : made.apply(id);
    }

    private static Instant required(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(instant(row, column));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
