package org.veranda.server.devices.register;

import org.jspecify.annotations.Nullable;
import org.veranda.model.device.DeviceKind;
import org.veranda.wire.LocationRef;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// A tenant's devices in numbers. What is decommissioned is counted nowhere.
///
/// @param counts how many are in each state of connectivity that any is in
/// @param locations in the order of the locations; last those that are nowhere, if there are any
/// @param versions by kind, model and firmware
record DeviceSummary(
        int devices,
        Map<String, Integer> counts,
        List<InLocation> locations,
        List<OfVersion> versions) {

    /// The devices of a location, in its rooms and outside them.
    ///
    /// @param location none for those that are nowhere
    /// @param heardAt when one of them was last heard
    /// @param silentSince when the one was heard that is silent for longest, if any is
    record InLocation(
            @Nullable LocationRef location,
            int devices,
            Map<String, Integer> counts,
            @Nullable Instant heardAt,
            @Nullable Instant silentSince) {}

    /// How many devices of a model run a firmware.
    ///
    /// @param firmwareVersion none for those that never told it
    record OfVersion(
            DeviceKind kind,
            @Nullable String model,
            @Nullable String firmwareVersion,
            int devices) {}
}
