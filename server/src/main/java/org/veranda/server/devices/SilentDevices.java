package org.veranda.server.devices;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.veranda.model.identity.TenantId;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/// Finds devices by what was not heard of them. Whoever is at work on one is left for the next look.
@Repository
class SilentDevices {

    /// One missed interval makes an online device stale, a fourth makes a stale one offline.
    private static final String OVERDUE =
            """
             connectivity in ('online', 'stale')
               and greatest(awaited_since, :listening)
                   + make_interval(secs => interval_seconds
                                           * case connectivity when 'online' then 1 else 4 end) <= :now
            """;

    private final JdbcClient jdbc;
    private final JdbcClient platform;

    SilentDevices(JdbcClient jdbc, @Qualifier("platform") JdbcClient platform) {
        this.jdbc = jdbc;
        this.platform = platform;
    }

    /// The tenants for whom a look is worth the while, by one look over all of them.
    List<TenantId> tenants(Instant listeningSince, Instant now) {
        return platform.sql(
                        "select distinct tenant_id from device where told <> connectivity or ("
                                + OVERDUE
                                + ")")
                .param("listening", listeningSince.atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new TenantId(row.getLong("tenant_id")))
                .list();
    }

    List<StoredDevice> lockOverdue(Instant listeningSince, Instant now, int most) {
        return jdbc.sql(
                        "select * from device where "
                                + OVERDUE
                                + " order by id limit :most for update skip locked")
                .param("listening", listeningSince.atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(DeviceRows::stored)
                .list();
    }

    /// Those whose gateway or switch has been back for an interval of theirs, so that they could have been heard again,
    /// and that were not to be awaited for another one.
    List<StoredDevice> lockUntold(Instant now, int most) {
        return jdbc.sql(
                        """
                        select d.* from device d
                         where d.told <> d.connectivity
                           and (d.awaited_since is null
                                or d.awaited_since
                                   + make_interval(secs => d.interval_seconds) <= :now)
                           and not exists (
                               select from device p
                                where p.tenant_id = d.tenant_id and p.id = d.parent_id
                                  and (p.connectivity in ('stale', 'offline', 'maintenance')
                                       or p.connectivity_since
                                          + make_interval(secs => d.interval_seconds) > :now))
                         order by d.id limit :most for update of d skip locked
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(DeviceRows::stored)
                .list();
    }
}
