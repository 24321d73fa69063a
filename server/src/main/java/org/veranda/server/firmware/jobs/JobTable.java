package org.veranda.server.firmware.jobs;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.veranda.model.device.DeviceId;
import org.veranda.model.firmware.RolloutId;
import org.veranda.model.firmware.job.JobState;
import org.veranda.model.firmware.plan.Group;
import org.veranda.model.firmware.plan.Plan;
import org.veranda.wire.WireCodec;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// The jobs of the current tenant, as stored; many are read by one statement. [JobWrites] changes them.
@Repository
class JobTable {

    private static final String SELECT =
            """
            select j.*, f.serial, f.kind, f.battery_percent, f.override_on_record, f.corridor, f.room_id,
                   f.occupied, f.dnd, f.next_arrival, f.checking_in, f.held_until, f.status_since,
                   r.state as rollout_state, r.ends_at, r.package_id, p.version,
                   p.state = 'released' as released, f.model = any(p.models) as fits
              from firmware_job j
              join firmware_device f on f.tenant_id = j.tenant_id and f.device_id = j.device_id
              join firmware_rollout r on r.tenant_id = j.tenant_id and r.id = j.rollout_id
              join firmware_package p on p.tenant_id = r.tenant_id and p.id = r.package_id
            """;

    private static final String LOCKED = " order by j.rollout_id, j.device_id for update of j";

    private static final Duration HANGS = Duration.ofHours(4);

    private final JdbcClient jdbc;
    private final WireCodec codec;

    JobTable(JdbcClient jdbc, WireCodec codec) {
        this.jdbc = jdbc;
        this.codec = codec;
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
                .query((row, _) -> JobRows.read(row))
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
                .query((row, _) -> JobRows.read(row))
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
                .query((row, _) -> JobRows.read(row))
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
                .query((row, _) -> JobRows.read(row))
                .list();
    }

    /// Those of devices of these serials that were given up; locked.
    List<DeviceJob> givenUp(Collection<String> serials) {
        return jdbc.sql(SELECT + " where f.serial in (:serials) and j.state = 'timed_out'" + LOCKED)
                .param("serials", serials)
                .query((row, _) -> JobRows.read(row))
                .list();
    }

    /// What these rollouts shall do.
    Map<RolloutId, Plan> plans(Collection<Long> rollouts) {
        return jdbc
                .sql("select id, plan from firmware_rollout where id in (:rollouts)")
                .param("rollouts", rollouts)
                .query((row, _) ->
                        Map.entry(
                                new RolloutId(row.getLong("id")),
                                codec.read(row.getString("plan"), Plan.class)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// The corridor sections in which a lock is being updated, by the lock. One that was given up in the middle of it may
    /// hang there for a while.
    Map<DeviceId, String> busyCorridors(Instant now) {
        return jdbc
                .sql(
                        """
                        select f.device_id, f.corridor from firmware_job j
                          join firmware_device f on f.tenant_id = j.tenant_id and f.device_id = j.device_id
                         where f.kind = 'lock'
                           and (j.state in ('queued', 'notified', 'downloading', 'downloaded', 'verified',
                                            'installing', 'rebooting', 'cancelling', 'cancel_rejected')
                                or j.state = 'timed_out' and j.since > :hung)
                        """)
                .param("hung", now.minus(HANGS).atOffset(ZoneOffset.UTC))
                .query((row, _) -> Map.entry(new DeviceId(row.getLong(1)), row.getString(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one));
    }

    JobCounts counts(RolloutId rollout) {
        return new JobCounts(
                jdbc.sql(
                                """
                                select turn, state, waiting, count(*) as devices,
                                       count(*) filter (where forgiven) as forgiven
                                  from firmware_job
                                 where rollout_id = :rollout group by turn, state, waiting
                                """)
                        .param("rollout", rollout.value())
                        .query((row, _) ->
                                new JobCounts.Count(
                                        Group.valueOf(
                                                row.getString("turn").toUpperCase(Locale.ROOT)),
                                        JobState.of(row.getString("state")),
                                        List.of((String[]) row.getArray("waiting").getArray()),
                                        row.getInt("devices"),
                                        row.getInt("forgiven")))
                        .list());
    }
}
