package org.veranda.desktop.store.device;

import org.veranda.desktop.connection.OfflineReason;

import java.time.Instant;

/// How much of the devices is known.
public sealed interface DeviceLoad {

    /// Nobody asked yet.
    record Unasked() implements DeviceLoad {}

    /// They come in parts.
    ///
    /// @param known how many have come
    /// @param total how many there are; 0 until that is known
    record Loading(int known, int total) implements DeviceLoad {}

    /// All of them came, and what is told of them is heard.
    record Ready(Instant at) implements DeviceLoad {}

    /// All of them came once, but what was told since was not heard.
    record Outdated(Instant at) implements DeviceLoad {}

    /// They could not be had.
    record Failed(OfflineReason reason) implements DeviceLoad {}
}
