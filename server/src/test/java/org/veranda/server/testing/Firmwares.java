package org.veranda.server.testing;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.veranda.model.identity.Role;
import org.veranda.model.identity.TenantId;
import org.veranda.model.room.RoomId;
import org.veranda.server.firmware.updates.UpdatesMoved;
import org.veranda.server.tenancy.CurrentTenant;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/// Devices and packages for a tenant of a test, and what was heard of updates.
@TestComponent
public final class Firmwares {

    private final List<UpdatesMoved> moved = new CopyOnWriteArrayList<>();
    private final People people;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Firmwares(People people, JdbcClient jdbc, TransactionTemplate transaction) {
        this.people = people;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @EventListener
    void hear(UpdatesMoved updates) {
        moved.add(updates);
    }

    /// All that was heard of any tenant.
    public List<UpdatesMoved> moved() {
        return moved;
    }

    /// Adds a device, of which nothing but this is known.
    public void add(
            TenantId tenant, String serial, String kind, String model, @Nullable RoomId room) {
        String sql =
                """
                insert into device (tenant_id, serial, kind, model, room_id, connectivity_since,
                                    battery_percent, override_checked_on)
                values (:tenant, :serial, :kind, :model, :room, now(), 90, current_date)
                """;
        run(
                tenant,
                () ->
                        jdbc.sql(sql)
                                .param("tenant", tenant.value())
                                .param("serial", serial)
                                .param("kind", kind)
                                .param("model", model)
                                .param("room", room == null ? null : room.value())
                                .update());
    }

    /// A package that may be rolled out, with no file behind it; answers its number.
    public long release(TenantId tenant, String version, String model) {
        long by = people.hire(tenant, Role.MANAGER).user().id().value();
        String hash = UUID.randomUUID().toString().replace("-", "");
        String sql =
                """
                insert into firmware_package (tenant_id, version, models, state, size, sha256, signed,
                                              uploaded_by, uploaded_at)
                values (:tenant, :version, array[:model], 'released', 7, :sha256, true, :by, now())
                returning id
                """;
        return Objects.requireNonNull(
                CurrentTenant.call(
                        tenant,
                        () ->
                                transaction.execute(_ ->
                                        jdbc.sql(sql)
                                                .param("tenant", tenant.value())
                                                .param("version", version)
                                                .param("model", model)
                                                .param("sha256", hash + hash)
                                                .param("by", by)
                                                .query(Long.class)
                                                .single())));
    }

    /// Changes what the tenant has stored.
    public void run(TenantId tenant, Runnable change) {
        CurrentTenant.run(tenant, () -> transaction.executeWithoutResult(_ -> change.run()));
    }

    /// The same by a statement without parameters.
    public void change(TenantId tenant, String sql) {
        run(tenant, () -> jdbc.sql(sql).update());
    }
}
