package org.veranda.server.notifications;

import org.veranda.wire.AlarmView;

import java.util.List;

/// Alarms of devices that are shown to people of other tenants, as those may see them. Publish them inside the
/// transaction that changes them, with the tenant bound: soon after, they are told on those people's own streams.
public record SharedAlarms(List<Change> changes) {

    public SharedAlarms {
        changes = List.copyOf(changes);
    }

    /// @param began whether it is a new occurrence
    public record Change(AlarmView alarm, boolean began) {}
}
