package org.veranda.wire;

import org.jspecify.annotations.Nullable;
import org.veranda.model.device.Connectivity;
import org.veranda.model.device.Device;
import org.veranda.model.device.DeviceId;
import org.veranda.model.room.RoomId;

import java.time.Instant;

/// What is told of a device when its connection or its firmware changed.
public record DeviceStatus(
        DeviceId id,
        String serial,
        @Nullable RoomId roomId,
        Connectivity connectivity,
        @Nullable String firmwareVersion,
        @Nullable Instant lastSeenAt) {

    public static DeviceStatus of(Device device) {
        return new DeviceStatus(
                device.id(),
                device.serial(),
                device.room(),
                device.connectivity(),
                device.firmwareVersion(),
                device.lastSeenAt());
    }
}
