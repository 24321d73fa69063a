package org.veranda.server.firmware.jobs;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.veranda.model.device.DeviceId;
import org.veranda.model.firmware.RolloutId;
import org.veranda.model.firmware.plan.Group;
import org.veranda.model.firmware.plan.Plan;
import org.veranda.model.firmware.plan.Target;
import org.veranda.model.firmware.rollout.Rollout;
import org.veranda.model.room.LocationId;
import org.veranda.model.room.RoomId;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.function.ToLongFunction;

/// Which devices of the current tenant are meant.
@Repository
class Targets {

    private final JdbcClient jdbc;

    Targets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those of the models that the target means and no other rollout has; shuffled, always alike for one rollout, so that
    /// those who go first are not all of one corridor. Locks that wait for what only people can mend come last, so that
    /// no group waits for them.
    List<DeviceId> of(Plan plan, Collection<String> models, RolloutId rollout) {
        Target target = plan.target();
        List<String> serials = target.serials();
        return jdbc.sql(
                        """
                        select f.device_id from firmware_device f
                         where f.model = any(:models::text[])
                           and (:locations::bigint[] is null or f.location_id = any(:locations::bigint[]))
                           and (:rooms::bigint[] is null or f.room_id = any(:rooms::bigint[]))
                           and (:serials::text[] is null or f.serial = any(:serials::text[]))
                           and not exists (
                               select from firmware_job j
                                where j.tenant_id = f.tenant_id and j.device_id = f.device_id
                                  and j.state not in ('updated', 'already_installed', 'failed', 'timed_out',
                                                      'rejected', 'cancelled', 'rolled_back', 'expired'))
                         order by f.kind = 'lock' and (f.battery_percent is null or f.battery_percent < :battery
                                                       or not f.override_on_record),
                                  md5(:rollout || '/' || f.device_id)
                        """)
                .param("battery", plan.guards().lockBattery())
                .param("models", models.toArray(String[]::new))
                .param("locations", numbers(target.locationIds(), LocationId::value))
                .param("rooms", numbers(target.roomIds(), RoomId::value))
                .param("serials", serials == null ? null : serials.toArray(String[]::new))
                .param("rollout", rollout.toString())
                .query((row, _) -> new DeviceId(row.getLong(1)))
                .list();
    }

    /// Those of a group that wait for what only people can mend, or since then.
    List<DeviceId> stuck(RolloutId rollout, Group group, Instant since) {
        return jdbc.sql(
                        """
                        select device_id from firmware_job
                         where rollout_id = :rollout and turn = :turn and state = 'waiting_window'
                           and (waiting && array['lock_battery', 'lock_override'] or since < :since)
                         order by device_id
                        """)
                .param("rollout", rollout.value())
                .param("turn", group.wire())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new DeviceId(row.getLong(1)))
                .list();
    }

    /// Those of later groups that could go instead, in their order.
    List<DeviceId> next(Rollout rollout, Group group, int most) {
        return jdbc.sql(
                        """
                        select j.device_id from firmware_job j
                          join firmware_device f on f.tenant_id = j.tenant_id and f.device_id = j.device_id
                         where j.rollout_id = :rollout and j.state = 'pending'
                           and (j.turn = 'rest' or j.turn = 'early' and :turn = 'canary')
                           and (f.kind <> 'lock' or f.battery_percent >= :battery and f.override_on_record)
                         order by j.turn, md5(j.rollout_id || '/' || j.device_id) limit :most
                        """)
                .param("rollout", rollout.id().value())
                .param("turn", group.wire())
                .param("battery", rollout.plan().guards().lockBattery())
                .param("most", most)
                .query((row, _) -> new DeviceId(row.getLong(1)))
                .list();
    }

    private static <T> Long @Nullable [] numbers(@Nullable List<T> ids, ToLongFunction<T> value) {
        return ids == null ? null : ids.stream().mapToLong(value).boxed().toArray(Long[]::new);
    }
}
