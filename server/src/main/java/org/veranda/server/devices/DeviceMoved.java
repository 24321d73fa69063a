package org.veranda.server.devices;

import org.jspecify.annotations.Nullable;
import org.veranda.model.device.Device;
import org.veranda.model.room.RoomId;

/// A device of the current tenant is in another room or location now. Published inside the transaction that moves it, on
/// its thread: listen with a plain `@EventListener`.
///
/// @param device as it is now
/// @param from the room in which it was
public record DeviceMoved(Device device, @Nullable RoomId from) {}
