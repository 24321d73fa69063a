package org.veranda.server.devices.register;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.veranda.model.device.DeviceKind;
import org.veranda.model.room.LocationId;
import org.veranda.wire.LocationRef;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Counts the devices of the current tenant, by one statement for what is asked.
@Repository
@Transactional(readOnly = true)
class DeviceSummaries {

    private static final String BY_LOCATION =
            """
            select l.id, l.name, d.connectivity, count(*) as devices, max(d.last_seen_at) as heard_at,
                   min(d.last_seen_at) filter (where d.connectivity in ('stale', 'offline')) as silent_since
              from device d
              left join rooms r on r.tenant_id = d.tenant_id and r.id = d.room_id
              left join locations l
                     on l.tenant_id = d.tenant_id and l.id = coalesce(r.location_id, d.location_id)
             where d.connectivity <> 'decommissioned'
             group by l.tenant_id, l.id, l.name, l.sort_order, d.connectivity
             order by l.sort_order nulls last, l.name, l.id
            """;

    private static final String BY_VERSION =
            """
            select kind, model, firmware_version, count(*) as devices from device
             where connectivity <> 'decommissioned'
             group by kind, model, firmware_version order by kind, model, firmware_version
            """;

    private final JdbcClient jdbc;

    DeviceSummaries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    DeviceSummary read() {
        Map<@Nullable LocationRef, List<Count>> byLocation = new LinkedHashMap<>();
        for (Count count : jdbc.sql(BY_LOCATION).query(DeviceSummaries::count).list()) {
            byLocation.computeIfAbsent(count.location(), _ -> new ArrayList<>()).add(count);
        }
        List<Count> all = byLocation.values().stream().flatMap(List::stream).toList();
        return new DeviceSummary(
                sum(all),
                counts(all),
                byLocation.entrySet().stream().map(e -> of(e.getKey(), e.getValue())).toList(),
                jdbc.sql(BY_VERSION).query(DeviceSummaries::version).list());
    }

    /// Devices of one location and connectivity.
    private record Count(
            @Nullable LocationRef location,
            String connectivity,
            int devices,
            @Nullable Instant heardAt,
            @Nullable Instant silentSince) {}

    private static DeviceSummary.InLocation of(@Nullable LocationRef location, List<Count> counts) {
        return new DeviceSummary.InLocation(
                location,
                sum(counts),
                counts(counts),
                instants(counts.stream().map(Count::heardAt)).max(Instant::compareTo).orElse(null),
                instants(counts.stream().map(Count::silentSince))
                        .min(Instant::compareTo)
                        .orElse(null));
    }

    private static Stream<Instant> instants(Stream<@Nullable Instant> some) {
        return some.filter(Objects::nonNull).map(Objects::requireNonNull);
    }

    private static int sum(List<Count> counts) {
        return counts.stream().mapToInt(Count::devices).sum();
    }

    private static Map<String, Integer> counts(List<Count> counts) {
        Map<String, Integer> sums = new TreeMap<>();
        counts.forEach(one -> sums.merge(one.connectivity(), one.devices(), Integer::sum));
        return sums;
    }

    private static Count count(ResultSet row, int number) throws SQLException {
        String name = row.getString("name");
        return new Count(
                name == null ? null : new LocationRef(new LocationId(row.getLong("id")), name),
                row.getString("connectivity"),
                row.getInt("devices"),
                at(row, "heard_at"),
                at(row, "silent_since"));
    }

    private static DeviceSummary.OfVersion version(ResultSet row, int number) throws SQLException {
        return new DeviceSummary.OfVersion(
                DeviceKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("model"),
                row.getString("firmware_version"),
                row.getInt("devices"));
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
