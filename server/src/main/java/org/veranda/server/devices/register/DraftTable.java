package org.veranda.server.devices.register;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.veranda.model.device.DeviceId;
import org.veranda.model.room.LocationId;
import org.veranda.server.tenancy.CurrentTenant;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/// Writes what people say of devices of the current tenant, many in one statement.
@Repository
class DraftTable {

    /// The first key of the advisory lock; the second is the tenant.
    private static final int PARENTS = 0x7E53;

    private static final int MOST_STEPS = 50;

    private static final String DRAFTS =
            """
            unnest(:serials::text[], :kinds::text[], :names::text[], :models::text[],
                   :rooms::bigint[], :locations::bigint[], :parents::text[], :intervals::int[],
                   :checked::text[])
                as n(serial, kind, name, model, room, location, parent, interval_seconds, checked)
            """;

    private final JdbcClient jdbc;

    DraftTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those of these serials that are taken.
    Set<String> known(Collection<String> serials) {
        return jdbc.sql("select serial from device where serial = any(:serials)")
                .param("serials", serials.toArray(String[]::new))
                .query(String.class)
                .set();
    }

    /// Adds them without what they are reached through, which may be among them.
    void add(List<DeviceDraft> drafts, Instant now) {
        bind(
                        """
                        insert into device (tenant_id, serial, kind, name, model, room_id, location_id,
                                            interval_seconds, override_checked_on, connectivity_since)
                        select :tenant, n.serial, n.kind, n.name, n.model, n.room, n.location,
                               n.interval_seconds, n.checked::date, :now
                          from
                        """
                                + DRAFTS,
                        drafts)
                .param("tenant", CurrentTenant.get().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Connects each to what it is reached through; answers how many could be.
    int connect(List<DeviceDraft> drafts) {
        return bind(
                        """
                        update device d set parent_id = p.id
                          from
                        """
                                + DRAFTS
                                + """
                                  join device p on p.serial = n.parent
                                               and p.kind in ('gateway', 'switch')
                                               and p.connectivity <> 'decommissioned'
                                 where d.serial = n.serial
                                """,
                        drafts)
                .update();
    }

    void change(DeviceId id, DeviceDraft draft, @Nullable DeviceId parent) {
        jdbc.sql(
                        """
                        update device
                           set kind = :kind, name = :name, model = :model,
                               room_id = :room, location_id = :location, parent_id = :parent,
                               interval_seconds = :interval, override_checked_on = :checked,
                               version = version + 1
                         where id = :id
                        """)
                .param("id", id.value())
                .param("kind", draft.kind().wire())
                .param("name", draft.name())
                .param("model", draft.model())
                .param("room", draft.room() == null ? null : draft.room().value())
                .param("location", draft.location() == null ? null : draft.location().value())
                .param("parent", parent == null ? null : parent.value())
                .param("interval", draft.intervalSeconds())
                .param("checked", draft.overrideCheckedOn())
                .update();
    }

    /// The locations by name.
    Map<String, LocationId> locations() {
        return jdbc
                .sql("select name, id from locations")
                .query((row, _) -> Map.entry(row.getString(1), new LocationId(row.getLong(2))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// For who changes what others are reached through: two at once could make a circle.
    void lockParents() {
        jdbc.sql("select pg_advisory_xact_lock(:space, :tenant)")
                .param("space", PARENTS)
                .param("tenant", Long.hashCode(CurrentTenant.get().value()))
                .query((_, _) -> true)
                .single();
    }

    /// Whether any of these is reached through itself.
    boolean circles(List<String> serials) {
        return jdbc.sql(
                        """
                        with recursive up(start, id, steps) as (
                            select d.id, d.parent_id, 1 from device d
                             where d.serial = any(:serials) and d.parent_id is not null
                            union
                            select up.start, d.parent_id, up.steps + 1
                              from device d join up on d.id = up.id
                             where d.parent_id is not null and up.id <> up.start and up.steps < :most)
                        select exists (select from up where id = start or steps = :most)
                        """)
                .param("serials", serials.toArray(String[]::new))
                .param("most", MOST_STEPS)
                .query(Boolean.class)
                .single();
    }

    boolean carriesOthers(DeviceId id) {
        return jdbc.sql("select exists (select from device where parent_id = :id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /// Whether a device would be reached through itself.
    boolean isBelow(DeviceId parent, DeviceId device) {
        return jdbc.sql(
                        """
                        with recursive up(id) as (
                            select :parent::bigint
                            union
                            select d.parent_id from device d join up on d.id = up.id
                             where d.parent_id is not null)
                        select exists (select from up where id = :device)
                        """)
                .param("parent", parent.value())
                .param("device", device.value())
                .query(Boolean.class)
                .single();
    }

    private JdbcClient.StatementSpec bind(String sql, List<DeviceDraft> drafts) {
        return jdbc.sql(sql)
                .param("serials", column(drafts, DeviceDraft::serial, String[]::new))
                .param("kinds", column(drafts, draft -> draft.kind().wire(), String[]::new))
                .param("names", column(drafts, DeviceDraft::name, String[]::new))
                .param("models", column(drafts, DeviceDraft::model, String[]::new))
                .param(
                        "rooms",
                        column(
                                drafts,
                                draft -> draft.room() == null ? null : draft.room().value(),
                                Long[]::new))
                .param(
                        "locations",
                        column(
                                drafts,
                                draft -> draft.location() == null ? null : draft.location().value(),
                                Long[]::new))
                .param("parents", column(drafts, DeviceDraft::parent, String[]::new))
                .param("intervals", column(drafts, DeviceDraft::intervalSeconds, Integer[]::new))
                .param(
                        "checked",
                        column(
                                drafts,
                                draft ->
                                        draft.overrideCheckedOn() == null
                                                ? null
                                                : draft.overrideCheckedOn().toString(),
                                String[]::new));
    }

    private static <T> @Nullable T[] column(
            List<DeviceDraft> drafts,
            Function<DeviceDraft, @Nullable T> value,
            IntFunction<@Nullable T[]> made) {
        return drafts.stream().map(value).toArray(made);
    }
}
