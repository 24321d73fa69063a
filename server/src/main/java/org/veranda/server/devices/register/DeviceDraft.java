package org.veranda.server.devices.register;

import org.jspecify.annotations.Nullable;
import org.veranda.model.device.DeviceKind;
import org.veranda.model.room.LocationId;
import org.veranda.model.room.RoomId;

import java.time.LocalDate;

/// What people say of a device; what it says of itself comes with its reports.
///
/// @param parent the serial of the gateway or switch that it is reached through
public record DeviceDraft(
        String serial,
        DeviceKind kind,
        @Nullable String name,
        @Nullable String model,
        @Nullable RoomId room,
        @Nullable LocationId location,
        @Nullable String parent,
        int intervalSeconds,
        @Nullable LocalDate overrideCheckedOn) {

    /// How often a device should be heard where nobody says otherwise.
    public static final int USUAL_INTERVAL = 60;
}
