package org.veranda.server.firmware.jobs;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.veranda.model.device.DeviceId;
import org.veranda.model.firmware.RolloutId;
import org.veranda.model.firmware.guard.WaitingReason;
import org.veranda.model.firmware.job.Job;
import org.veranda.model.firmware.job.JobState;
import org.veranda.model.firmware.plan.Group;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.wire.WireCodec;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/// The jobs of the current tenant, as stored; many are read and written by one statement.
@Repository
class JobTable {

    private static final String SELECT =
            """
            select j.*, f.serial, f.kind, f.battery_percent, f.override_on_record, f.corridor, f.room_id,
                   f.occupied, f.dnd, f.next_arrival, f.checking_in, f.held_until, f.status_since,
                   r.state as rollout_state, r.plan, r.ends_at, r.package_id, p.version
              from firmware_job j
              join firmware_device f on f.tenant_id = j.tenant_id and f.device_id = j.device_id
              join firmware_rollout r on r.tenant_id = j.tenant_id and r.id = j.rollout_id
              join firmware_package p on p.tenant_id = r.tenant_id and p.id = r.package_id
            """;

    private static final String LOCKED = " order by j.rollout_id, j.device_id for update of j";

    private final JdbcClient jdbc;
    private final WireCodec codec;

    JobTable(JdbcClient jdbc, WireCodec codec) {
        this.jdbc = jdbc;
        this.codec = codec;
    }

    /// A job as it shall be.
    record Step(DeviceJob before, Job after, @Nullable Instant due, @Nullable Instant look) {}

    /// New ones; devices that another rollout has are left out. Answers how many there are.
    int insert(RolloutId rollout, Map<DeviceId, Group> devices, Instant now) {
        List<Map.Entry<DeviceId, Group>> all = List.copyOf(devices.entrySet());
        return jdbc.sql(
                        """
                        insert into firmware_job (tenant_id, rollout_id, device_id, turn, since)
                        select :tenant, :rollout, d.device, d.turn, :now
                          from unnest(:devices::bigint[], :turns::text[]) as d (device, turn)
                         order by d.device
                            on conflict do nothing
                        """)
                .param("tenant", CurrentTenant.get().value())
                .param("rollout", rollout.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("devices", array(all, entry -> entry.getKey().value(), Long[]::new))
                .param("turns", array(all, entry -> entry.getValue().wire(), String[]::new))
                .update();
    }

    void delete(RolloutId rollout) {
        jdbc.sql("delete from firmware_job where rollout_id = :rollout")
                .param("rollout", rollout.value())
                .update();
    }

    /// Sets when those of a state are given up.
    void due(RolloutId rollout, JobState state, @Nullable Instant due) {
        jdbc.sql(
                        """
                        update firmware_job set due_at = :due
                         where rollout_id = :rollout and state = :state
                        """)
                .param("rollout", rollout.value())
                .param("state", state.wire())
                .param("due", at(due))
                .update();
    }

    /// Moves all of a state on; with `late` only those whose time is over, and of these not whom somebody holds at this
    /// moment: a device that reports. Answers whom it moved.
    List<DeviceId> move(
            RolloutId rollout,
            JobState from,
            Job after,
            @Nullable Instant due,
            Instant now,
            boolean late) {
        return jdbc.sql(
                        """
                        with those as (
                            select device_id from firmware_job
                             where rollout_id = :rollout and state = :from
                               and (not :late or due_at <= :now)
                             order by device_id for update %s)
                        update firmware_job j
                           set state = :to, since = :now, due_at = :due, look_at = null, waiting = '{}',
                               detail = coalesce(:detail::text, j.detail)
                          from those
                         where j.rollout_id = :rollout and j.device_id = those.device_id
                        returning j.device_id
                        """
                                .formatted(late ? "skip locked" : ""))
                .param("rollout", rollout.value())
                .param("from", from.wire())
                .param("to", after.state().wire())
                .param("detail", after.detail())
                .param("due", at(due))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("late", late)
                .query((row, _) -> new DeviceId(row.getLong(1)))
                .list();
    }

    /// Those of these groups that did not begin and are to be looked at, and that nobody holds; locked. Who waited here for a
    /// device that reports could hold another that it reports of, too.
    List<DeviceJob> waiting(RolloutId rollout, Collection<Group> groups, Instant now, int most) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where j.rollout_id = :rollout and j.turn in (:groups)
                                   and j.state in ('pending', 'waiting_window')
                                   and (j.look_at is null or j.look_at <= :now)
                                """
                                + " order by j.device_id limit :most for update of j skip locked")
                .param("rollout", rollout.value())
                .param("groups", groups.stream().map(Group::wire).toList())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, _) -> JobRows.read(row, codec))
                .list();
    }

    /// What devices of these serials are to do; locked.
    List<DeviceJob> open(Collection<String> serials) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where f.serial in (:serials)
                                   and j.state in ('queued', 'notified', 'downloading', 'downloaded',
                                                   'verified', 'installing', 'rebooting', 'cancelling',
                                                   'cancel_rejected')
                                """
                                + LOCKED)
                .param("serials", serials)
                .query((row, _) -> JobRows.read(row, codec))
                .list();
    }

    /// What devices of these serials have with these rollouts; locked.
    List<DeviceJob> of(Collection<String> serials, Collection<Long> rollouts) {
        return jdbc.sql(
                        SELECT
                                + " where f.serial in (:serials) and j.rollout_id in (:rollouts)"
                                + LOCKED)
                .param("serials", serials)
                .param("rollouts", rollouts)
                .query((row, _) -> JobRows.read(row, codec))
                .list();
    }

    /// Those of these devices that may have come to run what they shall; locked.
    List<DeviceJob> expected(Collection<DeviceId> devices) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where j.device_id in (:devices)
                                   and j.state in ('installing', 'rebooting', 'cancel_rejected', 'timed_out')
                                """
                                + LOCKED)
                .param("devices", devices.stream().map(DeviceId::value).toList())
                .query((row, _) -> JobRows.read(row, codec))
                .list();
    }

    void update(List<Step> steps, Instant now) {
        if (steps.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        update firmware_job j
                           set state = u.state, percent = u.percent, attempts = u.attempts, late = u.late,
                               waiting = string_to_array(u.waiting, ' '), detail = left(u.detail, 500),
                               since = case when j.state = u.state then j.since else :now end,
                               due_at = case when j.state = u.state then j.due_at else u.due end,
                               look_at = u.look
                          from unnest(:rollouts::bigint[], :devices::bigint[], :states::text[],
                                      :percents::int[], :attempts::int[], :lates::boolean[],
                                      :waitings::text[], :details::text[], :dues::text[]::timestamptz[],
                                      :looks::text[]::timestamptz[])
                               as u (rollout, device, state, percent, attempts, late, waiting, detail, due,
                                     look)
                         where j.rollout_id = u.rollout and j.device_id = u.device
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("rollouts", array(steps, s -> s.before().rollout().value(), Long[]::new))
                .param("devices", array(steps, s -> s.before().device().id().value(), Long[]::new))
                .param("states", array(steps, s -> s.after().state().wire(), String[]::new))
                .param("percents", array(steps, s -> s.after().percent(), Integer[]::new))
                .param("attempts", array(steps, s -> s.after().attempts(), Integer[]::new))
                .param("lates", array(steps, s -> s.after().late(), Boolean[]::new))
                .param("waitings", array(steps, s -> words(s.after().waiting()), String[]::new))
                .param("details", array(steps, s -> s.after().detail(), String[]::new))
                .param("dues", array(steps, s -> text(s.due()), String[]::new))
                .param("looks", array(steps, s -> text(s.look()), String[]::new))
                .update();
    }

    /// Notes that devices of these rollouts said something after all was over. Who holds a rollout at this moment looks
    /// at it anyway.
    void late(Collection<RolloutId> rollouts) {
        if (!rollouts.isEmpty()) {
            jdbc.sql(
                            """
                            update firmware_rollout set late = true
                             where id in (select id from firmware_rollout
                                           where id in (:ids) and not late
                                           order by id for update skip locked)
                            """)
                    .param("ids", rollouts.stream().map(RolloutId::value).toList())
                    .update();
        }
    }

    /// The corridor sections in which a lock is being updated, by the lock.
    Map<DeviceId, String> busyCorridors() {
        return jdbc
                .sql(
                        """
                        select f.device_id, f.corridor from firmware_job j
                          join firmware_device f on f.tenant_id = j.tenant_id and f.device_id = j.device_id
                         where f.kind = 'lock'
                           and j.state in ('queued', 'notified', 'downloading', 'downloaded', 'verified',
                                           'installing', 'rebooting', 'cancelling', 'cancel_rejected')
                        """)
                .query((row, _) -> Map.entry(new DeviceId(row.getLong(1)), row.getString(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    JobCounts counts(RolloutId rollout) {
        return new JobCounts(
                jdbc.sql(
                                """
                                select turn, state, waiting, count(*) as devices from firmware_job
                                 where rollout_id = :rollout group by turn, state, waiting
                                """)
                        .param("rollout", rollout.value())
                        .query((row, _) ->
                                new JobCounts.Count(
                                        Group.valueOf(
                                                row.getString("turn").toUpperCase(Locale.ROOT)),
                                        JobState.of(row.getString("state")),
                                        List.of((String[]) row.getArray("waiting").getArray()),
                                        row.getInt("devices")))
                        .list());
    }

    /// After that serial, in their order.

    private static String words(List<WaitingReason> reasons) {
        return reasons.stream().map(WaitingReason::wire).collect(Collectors.joining(" "));
    }

    private static <S, T> T[] array(
            List<S> from, Function<S, @Nullable T> part, IntFunction<T[]> maker) {
        return from.stream().map(part).toArray(maker);
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
