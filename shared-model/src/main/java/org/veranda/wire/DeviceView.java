package org.veranda.wire;

import org.jspecify.annotations.Nullable;
import org.veranda.model.device.Connectivity;
import org.veranda.model.device.Device;
import org.veranda.model.device.DeviceId;
import org.veranda.model.device.DeviceKind;
import org.veranda.model.room.LocationId;
import org.veranda.model.room.RoomId;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/// A device as its tenant's clients see it. What is known of its connection is as old as `lastSeenAt`.
public record DeviceView(
        DeviceId id,
        String serial,
        DeviceKind kind,
        @Nullable String name,
        @Nullable String model,
        @Nullable RoomId roomId,
        @Nullable LocationId locationId,
        @Nullable DeviceId parentId,
        @Nullable String firmwareVersion,
        long intervalSeconds,
        Connectivity connectivity,
        Instant connectivitySince,
        @Nullable Instant lastSeenAt,
        @Nullable Integer batteryPercent,
        @Nullable LocalDate overrideCheckedOn,
        long version) {

    public static DeviceView of(Device device) {
        return new DeviceView(
                device.id(),
                device.serial(),
                device.kind(),
                device.name(),
                device.model(),
                device.room(),
                device.location(),
                device.parent(),
                device.firmwareVersion(),
                device.interval().toSeconds(),
                device.connectivity(),
                device.connectivitySince(),
                device.lastSeenAt(),
                device.batteryPercent(),
                device.overrideCheckedOn(),
                device.version());
    }

    /// The device itself, to which the rules apply.
    public Device device() {
        return new Device(
                id,
                serial,
                kind,
                name,
                model,
                roomId,
                locationId,
                parentId,
                firmwareVersion,
                Duration.ofSeconds(intervalSeconds),
                connectivity,
                connectivitySince,
                lastSeenAt,
                batteryPercent,
                overrideCheckedOn,
                version);
    }
}
