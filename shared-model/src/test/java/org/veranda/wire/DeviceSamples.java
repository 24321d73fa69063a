package org.veranda.wire;

import org.veranda.model.device.Connectivity;
import org.veranda.model.device.DeviceId;
import org.veranda.model.device.DeviceKind;
import org.veranda.model.room.LocationId;

/// A device as clients see it, with every field filled.
final class DeviceSamples {

    static final DeviceView DEVICE =
            new DeviceView(
                    new DeviceId(71),
                    "LK-0071",
                    DeviceKind.LOCK,
                    "Front door",
                    "Saltlock 4",
                    StateSamples.RAFT_01,
                    new LocationId(1),
                    new DeviceId(70),
                    "4.2.1",
                    300,
                    Connectivity.STALE,
                    StateSamples.NOON,
                    StateSamples.NOON.minusSeconds(400),
                    64,
                    StateSamples.TODAY.minusDays(20),
                    9);

    static final DeviceStatus STATUS = DeviceStatus.of(DEVICE.device());

    private DeviceSamples() {}
}
