package org.veranda.server.devices;

import org.jspecify.annotations.Nullable;
import org.veranda.model.device.Connectivity;

import java.time.Instant;

/// What a device said of itself, or its gateway of it.
///
/// @param connectivity as whoever reports knows it; that it was heard when it is missing
/// @param at when; now when it is missing
public record StatusReport(
        String serial,
        @Nullable Connectivity connectivity,
        @Nullable String firmwareVersion,
        @Nullable Integer batteryPercent,
        @Nullable Instant at) {}
