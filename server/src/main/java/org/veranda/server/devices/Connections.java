package org.veranda.server.devices;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.veranda.model.device.Connectivity;
import org.veranda.model.device.ConnectivityRules;
import org.veranda.model.device.ConnectivitySignal;
import org.veranda.model.device.Device;
import org.veranda.model.device.DeviceId;
import org.veranda.server.devices.DeviceRecorder.Step;
import org.veranda.server.problem.ConflictException;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

/// What people set of a device's connection: that somebody works on it, or that it was taken away for good.
@Service
@Transactional
public class Connections {

    private final DeviceTable table;
    private final DeviceRecorder recorder;
    private final Clock clock;

    Connections(DeviceTable table, DeviceRecorder recorder, Clock clock) {
        this.table = table;
        this.recorder = recorder;
        this.clock = clock;
    }

    /// The device as it is then; what is so already stays.
    public Device signal(DeviceId id, ConnectivitySignal signal) {
        StoredDevice before =
                table.lock(List.of(id)).stream().findFirst().orElseThrow(() -> Devices.unknown(id));
        Device device = before.device();
        Connectivity to =
                ConnectivityRules.decide(device.connectivity(), signal)
                        .orElseThrow(() ->
                                new ConflictException(
                                        "Cannot %s device %s: it is %s."
                                                .formatted(
                                                        signal.wire().replace('_', ' '),
                                                        device.serial(),
                                                        device.connectivity().wire())));
        if (to == device.connectivity()) {
            return device;
        }
        Instant now = clock.instant();
        StoredDevice after =
                new StoredDevice(
                        device.connected(to, now), before.told(), before.reportedAt(), now);
        recorder.record(List.of(new Step(before, after)));
        return after.device();
    }
}
