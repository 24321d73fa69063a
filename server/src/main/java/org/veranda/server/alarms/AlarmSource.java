package org.veranda.server.alarms;

import org.jspecify.annotations.Nullable;
import org.veranda.model.device.Device;
import org.veranda.model.device.DeviceId;
import org.veranda.model.room.LocationId;
import org.veranda.model.room.RoomId;

/// What an alarm is about: a device, a room, a location, or the house as a whole.
///
/// @param originator the same for the same thing
record AlarmSource(
        String originator,
        @Nullable DeviceId device,
        @Nullable String serial,
        @Nullable RoomId room,
        @Nullable LocationId location) {

    /// @param location where the device is, or its room
    public static AlarmSource of(Device device, @Nullable LocationId location) {
        return new AlarmSource(
                "device:" + device.id(), device.id(), device.serial(), device.room(), location);
    }

    public static AlarmSource of(RoomId room, LocationId location) {
        return new AlarmSource("room:" + room, null, null, room, location);
    }

    public static AlarmSource of(LocationId location) {
        return new AlarmSource("location:" + location, null, null, null, location);
    }

    public static AlarmSource house() {
        return new AlarmSource("house", null, null, null, null);
    }

    /// The same, at another location.
    public AlarmSource in(LocationId now) {
        return new AlarmSource(originator, device, serial, room, now);
    }
}
