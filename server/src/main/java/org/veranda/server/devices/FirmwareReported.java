package org.veranda.server.devices;

import org.jspecify.annotations.Nullable;
import org.veranda.model.device.Device;

import java.util.List;

/// Devices of the current tenant said that they run another firmware than was known. Published inside the transaction
/// that writes it, on its thread: listen with a plain `@EventListener`.
public record FirmwareReported(List<Report> reports) {

    public FirmwareReported {
        reports = List.copyOf(reports);
    }

    /// @param device as it is now
    /// @param from the version that was known before
    public record Report(Device device, @Nullable String from) {}
}
