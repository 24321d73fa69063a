package org.veranda.server.firmware.jobs;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.veranda.model.device.DeviceId;
import org.veranda.model.firmware.RolloutId;
import org.veranda.model.firmware.plan.Target;
import org.veranda.model.room.LocationId;
import org.veranda.model.room.RoomId;

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
    /// those who go first are not all of one corridor.
    List<DeviceId> of(Target target, Collection<String> models, RolloutId rollout) {
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
                         order by md5(:rollout || '/' || f.device_id)
                        """)
                .param("models", models.toArray(String[]::new))
                .param("locations", numbers(target.locationIds(), LocationId::value))
                .param("rooms", numbers(target.roomIds(), RoomId::value))
                .param("serials", serials == null ? null : serials.toArray(String[]::new))
                .param("rollout", rollout.toString())
                .query((row, _) -> new DeviceId(row.getLong(1)))
                .list();
    }

    private static <T> Long @Nullable [] numbers(@Nullable List<T> ids, ToLongFunction<T> value) {
        return ids == null ? null : ids.stream().mapToLong(value).boxed().toArray(Long[]::new);
    }
}
