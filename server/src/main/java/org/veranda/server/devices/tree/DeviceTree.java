package org.veranda.server.devices.tree;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.veranda.model.device.Device;
import org.veranda.model.device.DeviceId;
import org.veranda.server.devices.Devices;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The current tenant's devices as they are reached through each other, by set operations, at most sixteen deep.
@Component
@Transactional(readOnly = true)
public class DeviceTree {

    private static final String CHAIN =
            """
            with recursive chain (device, since, ancestor, via, step) as (
                select id, connectivity_since, parent_id, id, 1
                  from device where parent_id is not null and %s
                 union all
                select c.device, c.since, p.parent_id, p.id, c.step + 1
                  from chain c join device p on p.id = c.ancestor
                 where p.parent_id is not null and c.step < 16)
            """;

    private static final String BELOW =
            """
            with recursive below (id, connectivity, since, kind, step) as (
                select id, connectivity, connectivity_since, kind, 1 from device where parent_id = :root
                 union all
                select d.id, d.connectivity, d.connectivity_since, d.kind, b.step + 1
                  from below b join device d on d.parent_id = b.id
                 where b.step < 16)
            """;

    private final JdbcClient jdbc;

    DeviceTree(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Through what these are reached, the nearest first; those that stand for themselves are not in it.
    public Map<DeviceId, List<DeviceId>> above(Collection<DeviceId> devices) {
        Map<DeviceId, List<DeviceId>> above = new HashMap<>();
        if (!devices.isEmpty()) {
            jdbc.sql(
                            CHAIN.formatted("id = any(:devices)")
                                    + "select device, ancestor from chain order by device, step")
                    .param("devices", numbers(devices))
                    .query(row -> {
                        above.computeIfAbsent(
                                        new DeviceId(row.getLong("device")), _ -> new ArrayList<>())
                                .add(new DeviceId(row.getLong("ancestor")));
                    });
        }
        return above;
    }

    /// How many behind each of these fell silent since then, and since it was heard itself. Those behind the worst of the gateways and switches
    /// among them do not count: they have that one in common already.
    public Map<DeviceId, Integer> silentBehind(Collection<DeviceId> devices, Instant since) {
        Map<DeviceId, Integer> silent = new HashMap<>();
        jdbc.sql(
                        CHAIN.formatted("connectivity = 'offline' and connectivity_since >= :since")
                                + """
                                , branch as (
                                    select c.ancestor, v.kind in ('gateway', 'switch') as carries,
                                           count(*) as silent
                                      from chain c
                                      join device v on v.id = c.via
                                      join device a on a.id = c.ancestor
                                     where c.ancestor = any(:devices)
                                       and (a.last_seen_at is null or c.since > a.last_seen_at)
                                     group by c.ancestor, c.via, v.kind)
                                select ancestor,
                                       sum(silent) - coalesce(max(silent) filter (where carries), 0) as silent
                                  from branch group by ancestor
                                """)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("devices", numbers(devices))
                .query(row -> {
                    silent.put(new DeviceId(row.getLong("ancestor")), row.getInt("silent"));
                });
        return silent;
    }

    /// How many that are reached through it have been silent since then, or later.
    public int countSilentBehind(DeviceId root, Instant since) {
        return jdbc.sql(
                        BELOW
                                + """
                                select count(*) from below
                                 where connectivity = 'offline' and since >= :since
                                """)
                .param("root", root.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /// Those that are silent and reached through it.
    public List<Device> silentBehind(DeviceId root) {
        return jdbc.sql(
                        BELOW
                                + """
                                select d.* from below b join device d on d.id = b.id
                                 where b.connectivity = 'offline' order by d.id
                                """)
                .param("root", root.value())
                .query(Devices::read)
                .list();
    }

    /// The gateways and switches that are reached through it.
    public List<DeviceId> carriersBehind(DeviceId root) {
        return jdbc.sql(BELOW + "select id from below where kind in ('gateway', 'switch')")
                .param("root", root.value())
                .query((row, _) -> new DeviceId(row.getLong("id")))
                .list();
    }

    /// Those of these devices of which everybody was told as they are, and in front of which nothing is down.
    public List<DeviceId> standAlone(Collection<DeviceId> devices) {
        return jdbc.sql(
                        CHAIN.formatted("id = any(:devices)")
                                + """
                                select d.id from device d
                                 where d.id = any(:devices) and d.told = d.connectivity
                                   and not exists (
                                       select from chain c join device a on a.id = c.ancestor
                                        where c.device = d.id
                                          and a.connectivity in ('stale', 'offline', 'maintenance'))
                                 order by d.id
                                """)
                .param("devices", numbers(devices))
                .query((row, _) -> new DeviceId(row.getLong("id")))
                .list();
    }

    private static Long[] numbers(Collection<DeviceId> ids) {
        return ids.stream().map(DeviceId::value).toArray(Long[]::new);
    }
}
