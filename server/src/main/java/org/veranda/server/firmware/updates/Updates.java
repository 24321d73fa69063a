package org.veranda.server.firmware.updates;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.veranda.model.device.DeviceId;
import org.veranda.model.firmware.job.JobState;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Knows which devices of the current tenant update themselves just now.
@Component
public class Updates {

    private static final String[] BUSY =
            Stream.of(JobState.values())
                    .filter(JobState::busy)
                    .map(JobState::wire)
                    .toArray(String[]::new);

    private final JdbcClient jdbc;

    Updates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those of these devices that were told to and are not done.
    @Transactional(readOnly = true)
    public Set<DeviceId> running(Collection<DeviceId> devices) {
        return devices.isEmpty()
                ? Set.of()
                : jdbc
                        .sql(
                                """
                                select device_id from firmware_job
                                 where device_id = any(:devices) and state = any(:busy)
                                """)
                        .param(
                                "devices",
                                devices.stream().map(DeviceId::value).toArray(Long[]::new))
                        .param("busy", BUSY)
                        .query((row, _) -> new DeviceId(row.getLong(1)))
                        .stream()
                        .collect(Collectors.toSet());
    }
}
