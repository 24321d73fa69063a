package org.veranda.server.devices;

import org.jspecify.annotations.Nullable;
import org.veranda.model.device.Connectivity;
import org.veranda.model.device.Device;
import org.veranda.model.device.DeviceId;

import java.time.Instant;

/// A device with what only its table knows.
///
/// @param told what everybody was told last of its connection
/// @param reportedAt the moment of which the latest word told that counted
/// @param awaitedSince from when on its silence counts
record StoredDevice(
        Device device,
        Connectivity told,
        @Nullable Instant reportedAt,
        @Nullable Instant awaitedSince) {

    DeviceId id() {
        return device.id();
    }

    StoredDevice told(Connectivity now) {
        return new StoredDevice(device, now, reportedAt, awaitedSince);
    }
}
