package org.veranda.server.demo.devices;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.veranda.model.device.Connectivity;
import org.veranda.model.device.DeviceId;
import org.veranda.model.device.DeviceKind;
import org.veranda.server.devices.StatusReport;
import org.veranda.wire.DeviceView;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

class DeviceCrowdTest {

    private static final int BEAT = 5;

    /// Longer than any of them is away.
    private static final int PERIOD = 1_200;

    private final List<DeviceView> views =
            List.of(
                    device(1, "GW-1", DeviceKind.GATEWAY, 20, null),
                    device(2, "LK-1", DeviceKind.LOCK, 60, 1L),
                    device(3, "TH-1", DeviceKind.THERMOSTAT, 60, 1L));

    @Test
    void hearsEveryDeviceOnceInEachOfItsIntervals() {
        DeviceCrowd crowd = new DeviceCrowd(views, new Random(7));

        List<String> heard = new ArrayList<>();
        for (int second = BEAT; second <= 600; second += BEAT) {
            crowd.reports(second).forEach(report -> heard.add(report.serial()));
        }

        assertThat(heard).filteredOn("GW-1"::equals).hasSizeBetween(29, 31);
        assertThat(heard).filteredOn("LK-1"::equals).hasSizeBetween(9, 11);
    }

    @Test
    void losesOneForAWhileAndWithAGatewayAllBehindIt() {
        DeviceCrowd crowd = new DeviceCrowd(views, new Random(7));
        Set<Set<String>> lost = new HashSet<>();
        for (int start = 0; start < 40 * PERIOD; start += PERIOD) {
            crowd.misbehave(start);
            Set<String> silent = new HashSet<>(Set.of("GW-1", "LK-1", "TH-1"));
            for (int second = start; second < start + PERIOD; second += BEAT) {
                for (StatusReport report : crowd.reports(second)) {
                    if (second < start + 60) {
                        silent.remove(report.serial());
                    }
                }
            }
            lost.add(silent);
        }

        assertThat(lost)
                .containsExactlyInAnyOrder(
                        Set.of("GW-1", "LK-1", "TH-1"), Set.of("LK-1"), Set.of("TH-1"));
    }

    private static DeviceView device(
            long id, String serial, DeviceKind kind, long interval, @Nullable Long parent) {
        return new DeviceView(
                new DeviceId(id),
                serial,
                kind,
                null,
                null,
                null,
                null,
                parent == null ? null : new DeviceId(parent),
                null,
                interval,
                Connectivity.UNPROVISIONED,
                Instant.EPOCH,
                null,
                null,
                null,
                1);
    }
}
