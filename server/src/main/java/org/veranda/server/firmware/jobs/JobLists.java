package org.veranda.server.firmware.jobs;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.veranda.model.device.DeviceId;
import org.veranda.model.firmware.RolloutId;
import org.veranda.model.firmware.job.JobState;
import org.veranda.wire.JobView;

import java.util.List;

/// Lists jobs of the current tenant for those who look at them.
@Repository
class JobLists {

    private static final String SELECT =
            """
            select j.*, d.serial, d.room_id from firmware_job j
              join device d on d.tenant_id = j.tenant_id and d.id = j.device_id
            """;

    private final JdbcClient jdbc;

    JobLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those of a rollout after that serial, in the order of serials.
    List<JobView> of(RolloutId rollout, @Nullable JobState state, String after, int most) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where j.rollout_id = :rollout
                                   and (:state::text is null or j.state = :state)
                                   and d.serial > :after
                                 order by d.serial limit :most
                                """)
                .param("rollout", rollout.value())
                .param("state", state == null ? null : state.wire())
                .param("after", after)
                .param("most", most)
                .query((row, _) -> JobRows.view(row))
                .list();
    }

    /// What a device has had, the latest rollout first.
    List<JobView> of(DeviceId device, int most) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where j.device_id = :device
                                 order by j.rollout_id desc limit :most
                                """)
                .param("device", device.value())
                .param("most", most)
                .query((row, _) -> JobRows.view(row))
                .list();
    }
}
