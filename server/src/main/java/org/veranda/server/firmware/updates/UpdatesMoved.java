package org.veranda.server.firmware.updates;

import org.veranda.model.device.DeviceId;

import java.util.Set;

/// Devices of the current tenant began to update themselves, or are done with it, well or badly: in between nobody needs
/// to be alarmed that they are away. Every one that begins ends, for no state of an update is without a time-out.
/// Published inside the transaction that writes it, on its thread: listen with a plain `@EventListener`.
public record UpdatesMoved(Set<DeviceId> begun, Set<DeviceId> ended) {

    public UpdatesMoved {
        begun = Set.copyOf(begun);
        ended = Set.copyOf(ended);
    }
}
