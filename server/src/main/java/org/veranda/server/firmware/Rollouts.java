package org.veranda.server.firmware;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.veranda.model.firmware.PackageId;
import org.veranda.model.firmware.RolloutId;
import org.veranda.model.firmware.plan.Group;
import org.veranda.model.firmware.plan.Plan;
import org.veranda.model.firmware.rollout.Rollout;
import org.veranda.model.firmware.rollout.RolloutState;
import org.veranda.model.identity.UserId;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.wire.WireCodec;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The rollouts of the current tenant, as stored.
@Repository
class Rollouts {

    private static final String SELECT =
            """
            select r.*, (select array_agg(a.user_id) from firmware_rollout_author a
                          where a.tenant_id = r.tenant_id and a.rollout_id = r.id) as authors
              from firmware_rollout r
            """;

    private static final String UNDER_WAY =
            """
            (r.state in ('scheduled', 'running', 'paused', 'halted', 'aborting')
             or exists (select from firmware_late_report l
                         where l.tenant_id = r.tenant_id and l.rollout_id = r.id))
            """;

    private final JdbcClient jdbc;
    private final WireCodec codec;

    Rollouts(JdbcClient jdbc, WireCodec codec) {
        this.jdbc = jdbc;
        this.codec = codec;
    }

    RolloutId nextId() {
        return jdbc.sql("select nextval(pg_get_serial_sequence('firmware_rollout', 'id'))")
                .query((row, _) -> new RolloutId(row.getLong(1)))
                .single();
    }

    Optional<Rollout> find(RolloutId id) {
        return jdbc.sql(SELECT + " where r.id = :id")
                .param("id", id.value())
                .query(this::read)
                .optional();
    }

    /// Locks first and reads then: what a waiter reads with the lock would else be of before.
    Optional<Rollout> lock(RolloutId id) {
        jdbc.sql("select id from firmware_rollout where id = :id for update")
                .param("id", id.value())
                .query(Long.class)
                .list();
        return find(id);
    }

    /// Those of that package that are not over, locked in the order of their ids.
    List<Rollout> lockOf(PackageId of) {
        String open =
                " where r.package_id = :package and r.state in ('waiting_approval', 'scheduled', 'running', 'paused')";
        jdbc.sql("select r.id from firmware_rollout r" + open + " order by r.id for update")
                .param("package", of.value())
                .query(Long.class)
                .list();
        return jdbc.sql(SELECT + open + " order by r.id")
                .param("package", of.value())
                .query(this::read)
                .list();
    }

    /// Those that something may happen to by itself.
    List<RolloutId> underWay() {
        return jdbc.sql("select r.id from firmware_rollout r where" + UNDER_WAY + " order by r.id")
                .query((row, _) -> new RolloutId(row.getLong(1)))
                .list();
    }

    /// The rollout, locked, if something may still happen to it by itself.
    Optional<Rollout> lockUnderWay(RolloutId id) {
        lock(id);
        return jdbc.sql(SELECT + " where r.id = :id and " + UNDER_WAY)
                .param("id", id.value())
                .query(this::read)
                .optional();
    }

    List<Rollout> all() {
        return jdbc.sql(SELECT + " order by r.id desc").query(this::read).list();
    }

    void insert(Rollout rollout) {
        jdbc.sql(
                        """
                        insert into firmware_rollout (tenant_id, id, package_id, plan, state)
                        values (:tenant, :id, :package, :plan::jsonb, :state)
                        """)
                .param("tenant", CurrentTenant.get().value())
                .param("id", rollout.id().value())
                .param("package", rollout.plan().packageId().value())
                .param("plan", codec.write(rollout.plan()))
                .param("state", rollout.state().wire())
                .update();
        authors(rollout);
    }

    void update(Rollout rollout) {
        Group turn = rollout.group();
        UserId approver = rollout.approvedBy();
        jdbc.sql(
                        """
                        update firmware_rollout
                           set plan = :plan::jsonb, state = :state, approved_by = :approver, turn = :turn,
                               devices = :devices, reason = :reason,
                               scheduled_at = :scheduled, started_at = :started, ends_at = :ends,
                               version = :version
                         where id = :id
                        """)
                .param("id", rollout.id().value())
                .param("plan", codec.write(rollout.plan()))
                .param("state", rollout.state().wire())
                .param("approver", approver == null ? null : approver.value())
                .param("turn", turn == null ? null : turn.wire())
                .param("devices", rollout.devices())
                .param("reason", rollout.reason())
                .param("scheduled", at(rollout.scheduledAt()))
                .param("started", at(rollout.startedAt()))
                .param("ends", at(rollout.endsAt()))
                .param("version", rollout.version())
                .update();
        authors(rollout);
    }

    private void authors(Rollout rollout) {
        jdbc.sql(
                        """
                        insert into firmware_rollout_author (tenant_id, rollout_id, user_id)
                        select :tenant, :id, unnest(:authors::bigint[]) on conflict do nothing
                        """)
                .param("tenant", CurrentTenant.get().value())
                .param("id", rollout.id().value())
                .param(
                        "authors",
                        rollout.authors().stream().map(UserId::value).toArray(Long[]::new))
                .update();
    }

    /// Whether something is to be told.
    enum Telling {
        /// It was told before.
        KNOWN,
        /// Something was told less than a second ago.
        SOON,
        NEWS
    }

    /// Whether this is to be told now; if so it is noted as told.
    Telling tells(RolloutId id, String told, Instant now) {
        boolean noted =
                jdbc.sql(
                                        """
                                        update firmware_rollout set told = :told::jsonb, told_at = :now
                                         where id = :id and told is distinct from :told::jsonb
                                           and (told_at is null
                                                or told_at <= :now::timestamptz - interval '1 second')
                                        """)
                                .param("id", id.value())
                                .param("told", told)
                                .param("now", now.atOffset(ZoneOffset.UTC))
                                .update()
                        > 0;
        if (noted) {
            return Telling.NEWS;
        }
        return jdbc.sql("select told = :told::jsonb from firmware_rollout where id = :id")
                        .param("id", id.value())
                        .param("told", told)
                        .query(Boolean.class)
                        .single()
                ? Telling.KNOWN
                : Telling.SOON;
    }

    /// What devices said of it after they had been given up, and nobody was told of yet.
    List<Long> late(RolloutId id) {
        return jdbc.sql("select id from firmware_late_report where rollout_id = :id")
                .param("id", id.value())
                .query(Long.class)
                .list();
    }

    /// Everybody was told of these.
    void told(RolloutId id, List<Long> late) {
        if (!late.isEmpty()) {
            jdbc.sql("delete from firmware_late_report where rollout_id = :id and id in (:late)")
                    .param("id", id.value())
                    .param("late", late)
                    .update();
        }
    }

    private Rollout read(ResultSet row, int number) throws SQLException {
        String turn = row.getString("turn");
        long approver = row.getLong("approved_by");
        boolean approved = !row.wasNull();
        return new Rollout(
                new RolloutId(row.getLong("id")),
                codec.read(row.getString("plan"), Plan.class),
                RolloutState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                authors(row),
                approved ? new UserId(approver) : null,
                turn == null ? null : Group.valueOf(turn.toUpperCase(Locale.ROOT)),
                row.getInt("devices"),
                row.getString("reason"),
                at(row, "scheduled_at"),
                at(row, "started_at"),
                at(row, "ends_at"),
                row.getLong("version"));
    }

    private static Set<UserId> authors(ResultSet row) throws SQLException {
        return Arrays.stream((Long[]) row.getArray("authors").getArray())
                .map(UserId::new)
                .collect(Collectors.toSet());
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
