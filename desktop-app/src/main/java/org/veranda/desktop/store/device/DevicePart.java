package org.veranda.desktop.store.device;

import org.veranda.wire.DeviceView;

import java.util.List;

/// Some devices in the order of their serials.
///
/// @param data none when there are no more
public record DevicePart(List<DeviceView> data, Meta meta) {

    public DevicePart {
        data = List.copyOf(data);
    }

    /// @param total how many devices there are in all
    public record Meta(int total) {}
}
