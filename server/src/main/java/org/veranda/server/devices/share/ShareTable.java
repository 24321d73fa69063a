package org.veranda.server.devices.share;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.veranda.model.device.DeviceId;
import org.veranda.model.identity.TenantId;
import org.veranda.model.identity.UserId;
import org.veranda.server.tenancy.CurrentTenant;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Shares as the tenant that gave them has them, and what their receivers may find of them.
@Repository
class ShareTable {

    private final JdbcClient jdbc;
    private final JdbcClient platform;

    ShareTable(JdbcClient jdbc, @Qualifier("platform") JdbcClient platform) {
        this.jdbc = jdbc;
        this.platform = platform;
    }

    List<DeviceShare> of(DeviceId device) {
        return jdbc.sql("select * from device_share where device_id = :device order by user_id")
                .param("device", device.value())
                .query((row, _) ->
                        new DeviceShare(
                                new DeviceId(row.getLong("device_id")),
                                new UserId(row.getLong("user_id")),
                                new UserId(row.getLong("shared_by")),
                                row.getObject("shared_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    Set<DeviceId> shown(Collection<DeviceId> devices) {
        return jdbc
                .sql("select distinct device_id from device_share where device_id = any(:devices)")
                .param("devices", devices.stream().map(DeviceId::value).toArray(Long[]::new))
                .query((row, _) -> new DeviceId(row.getLong("device_id")))
                .stream()
                .collect(Collectors.toSet());
    }

    /// False when it is there already.
    boolean add(DeviceShare share, String serial) {
        int added =
                jdbc.sql(
                                """
                                insert into device_share
                                    (tenant_id, device_id, user_id, shared_by, shared_at)
                                values (:tenant, :device, :user, :by, :at)
                                on conflict do nothing
                                """)
                        .param("tenant", CurrentTenant.get().value())
                        .param("device", share.deviceId().value())
                        .param("user", share.userId().value())
                        .param("by", share.sharedBy().value())
                        .param("at", share.sharedAt().atOffset(ZoneOffset.UTC))
                        .update();
        call("select veranda_share_device(:serial, :user)", serial, share.userId());
        return added == 1;
    }

    /// False when there is none.
    boolean remove(DeviceId device, String serial, UserId user) {
        int removed =
                jdbc.sql("delete from device_share where device_id = :device and user_id = :user")
                        .param("device", device.value())
                        .param("user", user.value())
                        .update();
        call("select veranda_unshare_device(:serial, :user)", serial, user);
        return removed == 1;
    }

    /// Which tenant shows a device of that serial to a user of the current one; the oldest of those tenants if several do.
    Optional<TenantId> owner(String serial, UserId user) {
        return jdbc.sql("select owner_id from veranda_find_shared_device(:serial, :user) limit 1")
                .param("serial", serial)
                .param("user", user.value())
                .query((row, _) -> new TenantId(row.getLong("owner_id")))
                .optional();
    }

    List<Receiver> receivers(TenantId owner, Collection<String> serials) {
        return platform.sql("select * from veranda_receivers_of(:owner, :serials)")
                .param("owner", owner.value())
                .param("serials", serials.toArray(String[]::new))
                .query((row, _) ->
                        new Receiver(
                                row.getString("serial"),
                                new UserId(row.getLong("user_id")),
                                new TenantId(row.getLong("tenant_id"))))
                .list();
    }

    private void call(String function, String serial, UserId user) {
        jdbc.sql(function).param("serial", serial).param("user", user.value()).query().listOfRows();
    }
}
