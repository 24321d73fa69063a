package org.veranda.server.devices;

import org.veranda.model.device.Connectivity;
import org.veranda.model.device.Device;

import java.util.List;

/// What is known of the connection of devices of the current tenant changed, all in one transaction. Published inside it,
/// on its thread, once what changed is written and the devices are locked: listen with a plain `@EventListener`.
public record ConnectivityChanged(List<Change> changes) {

    public ConnectivityChanged {
        changes = List.copyOf(changes);
    }

    /// @param device as it is now
    /// @param from what was known of it before
    /// @param behind whether what it is reached through is down itself, which explains this
    public record Change(Device device, Connectivity from, boolean behind) {

        public Connectivity to() {
            return device.connectivity();
        }
    }
}
