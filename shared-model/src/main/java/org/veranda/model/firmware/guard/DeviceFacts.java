package org.veranda.model.firmware.guard;

import org.jspecify.annotations.Nullable;

/// What matters of a device.
///
/// @param battery in per cent; none when it never told
/// @param mechanicalOverride it is on record that a key opens the door all the same
/// @param corridorBusy another lock of the same corridor section is being updated
public record DeviceFacts(
        Part part, @Nullable Integer battery, boolean mechanicalOverride, boolean corridorBusy) {

    /// What a device is to a guest.
    public enum Part {
        LOCK,
        GATEWAY,
        OTHER
    }

    public static final DeviceFacts OTHER = new DeviceFacts(Part.OTHER, null, false, false);
}
