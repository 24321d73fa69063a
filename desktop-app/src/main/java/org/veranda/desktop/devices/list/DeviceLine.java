package org.veranda.desktop.devices.list;

import org.veranda.desktop.store.device.Reach;
import org.veranda.wire.DeviceView;

import java.time.Instant;

/// A device as the list orders it.
public record DeviceLine(DeviceFace face, Reach reach) {

    DeviceView view() {
        return face.view();
    }

    /// When it was heard last; long ago for one that never was.
    Instant seen() {
        return view().lastSeenAt() == null ? Instant.MIN : view().lastSeenAt();
    }
}
