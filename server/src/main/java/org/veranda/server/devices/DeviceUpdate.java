package org.veranda.server.devices;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/// Writes what devices said of themselves, any number in one statement.
final class DeviceUpdate {

    private static final String UPDATE =
            """
            update device d
               set firmware_version = n.firmware, connectivity = n.connectivity,
                   connectivity_since = n.since::timestamptz, told = n.told,
                   reported_at = n.reported::timestamptz, awaited_since = n.awaited::timestamptz,
                   last_seen_at = n.seen::timestamptz, battery_percent = n.battery,
                   version = n.version
              from unnest(:ids::bigint[], :firmwares::text[], :connectivities::text[],
                          :since::text[], :told::text[], :reported::text[], :awaited::text[],
                          :seen::text[], :batteries::int[], :versions::bigint[])
                   as n(id, firmware, connectivity, since, told, reported, awaited, seen, battery,
                        version)
             where d.id = n.id
            """;

    private DeviceUpdate() {}

    static void run(JdbcClient jdbc, List<StoredDevice> devices) {
        jdbc.sql(UPDATE)
                .param("ids", column(devices, d -> d.id().value(), Long[]::new))
                .param("firmwares", texts(devices, d -> d.device().firmwareVersion()))
                .param("connectivities", texts(devices, d -> d.device().connectivity().wire()))
                .param("since", times(devices, d -> d.device().connectivitySince()))
                .param("told", texts(devices, d -> d.told().wire()))
                .param("reported", times(devices, StoredDevice::reportedAt))
                .param("awaited", times(devices, StoredDevice::awaitedSince))
                .param("seen", times(devices, d -> d.device().lastSeenAt()))
                .param(
                        "batteries",
                        column(devices, d -> d.device().batteryPercent(), Integer[]::new))
                .param("versions", column(devices, d -> d.device().version(), Long[]::new))
                .update();
    }

    private static @Nullable String[] texts(
            List<StoredDevice> devices, Function<StoredDevice, @Nullable String> value) {
        return column(devices, value, String[]::new);
    }

    private static @Nullable String[] times(
            List<StoredDevice> devices, Function<StoredDevice, @Nullable Instant> value) {
        return texts(
                devices,
                device -> {
                    Instant at = value.apply(device);
                    return at == null ? null : at.toString();
                });
    }

    private static <T> @Nullable T[] column(
            List<StoredDevice> devices,
            Function<StoredDevice, @Nullable T> value,
            IntFunction<@Nullable T[]> made) {
        return devices.stream().map(value).toArray(made);
    }
}
