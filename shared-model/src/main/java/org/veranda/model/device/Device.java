package org.veranda.model.device;

import org.jspecify.annotations.Nullable;
import org.veranda.model.room.LocationId;
import org.veranda.model.room.RoomId;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/// A device as it is known. Immutable; [ConnectivityRules] says what becomes of its connection.
///
/// @param serial unique in its tenant
/// @param room where it is, if in a room
/// @param location where it is, if anywhere else
/// @param parent the gateway or switch that it is reached through
/// @param interval how often it should be heard
/// @param connectivitySince when what is known of its connection changed last
/// @param batteryPercent what it reported last; null when it has no battery or never said
/// @param overrideCheckedOn when somebody last made sure that its mechanical override works, for locks
/// @param version goes up with every change but that it was heard again
public record Device(
        DeviceId id,
        String serial,
        DeviceKind kind,
        @Nullable String name,
        @Nullable String model,
        @Nullable RoomId room,
        @Nullable LocationId location,
        @Nullable DeviceId parent,
        @Nullable String firmwareVersion,
        Duration interval,
        Connectivity connectivity,
        Instant connectivitySince,
        @Nullable Instant lastSeenAt,
        @Nullable Integer batteryPercent,
        @Nullable LocalDate overrideCheckedOn,
        long version) {

    /// The same device, of whose connection that is known from then on.
    public Device connected(Connectivity now, Instant since) {
        return new Device(
                id,
                serial,
                kind,
                name,
                model,
                room,
                location,
                parent,
                firmwareVersion,
                interval,
                now,
                since,
                lastSeenAt,
                batteryPercent,
                overrideCheckedOn,
                version + 1);
    }

    /// The same device after it was heard, or heard of; its version is the next one where it said something new.
    public Device reported(
            @Nullable Instant seenAt, @Nullable String firmware, @Nullable Integer battery) {
        String firmwareNow = firmware == null ? firmwareVersion : firmware;
        Integer batteryNow = battery == null ? batteryPercent : battery;
        boolean news =
                !Objects.equals(firmwareNow, firmwareVersion)
                        || !Objects.equals(batteryNow, batteryPercent);
        return new Device(
                id,
                serial,
                kind,
                name,
                model,
                room,
                location,
                parent,
                firmwareNow,
                interval,
                connectivity,
                connectivitySince,
                seenAt == null ? lastSeenAt : seenAt,
                batteryNow,
                overrideCheckedOn,
                news ? version + 1 : version);
    }
}
