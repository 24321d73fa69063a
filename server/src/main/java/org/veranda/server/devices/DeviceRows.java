package org.veranda.server.devices;

import org.jspecify.annotations.Nullable;
import org.veranda.model.device.Connectivity;
import org.veranda.model.device.Device;
import org.veranda.model.device.DeviceId;
import org.veranda.model.device.DeviceKind;
import org.veranda.model.room.LocationId;
import org.veranda.model.room.RoomId;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Objects;
import java.util.function.LongFunction;

/// A device as the table's row has it.
final class DeviceRows {

    private DeviceRows() {}

    static StoredDevice stored(ResultSet row, int number) throws SQLException {
        return new StoredDevice(
                device(row, number),
                connectivity(row.getString("told")),
                instant(row, "reported_at"),
                instant(row, "awaited_since"));
    }

    static Device device(ResultSet row, int number) throws SQLException {
        return new Device(
                new DeviceId(row.getLong("id")),
                row.getString("serial"),
                DeviceKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("name"),
                row.getString("model"),
                id(row, "room_id", RoomId::new),
                id(row, "location_id", LocationId::new),
                id(row, "parent_id", DeviceId::new),
                row.getString("firmware_version"),
                Duration.ofSeconds(row.getInt("interval_seconds")),
                connectivity(row.getString("connectivity")),
                Objects.requireNonNull(instant(row, "connectivity_since")),
                instant(row, "last_seen_at"),
                row.getObject("battery_percent", Integer.class),
                row.getObject("override_checked_on", LocalDate.class),
                row.getLong("version"));
    }

    static Connectivity connectivity(String word) {
        return Connectivity.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static <T> @Nullable T id(ResultSet row, String column, LongFunction<T> made)
            throws SQLException {
        long id = row.getLong(column);
        return row.wasNull() ? null : made.apply(id);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
