package org.veranda.server.alarms;

import org.jspecify.annotations.Nullable;
import org.veranda.model.identity.Staff;
import org.veranda.wire.AlarmView;

import java.util.List;

/// Alarms of the current tenant changed, all in one transaction. Published inside it, on its thread: listen with a plain
/// `@EventListener`.
public record AlarmsChanged(List<Change> changes) {

    public AlarmsChanged {
        changes = List.copyOf(changes);
    }

    /// @param alarm as it is now
    /// @param began whether people are to be alarmed: a new occurrence in plain sight, or one that comes to it
    /// @param command such as `alarm.assign`
    /// @param text a comment, or a reason
    public record Change(
            AlarmView alarm, boolean began, String command, @Nullable String text, Staff by) {}
}
