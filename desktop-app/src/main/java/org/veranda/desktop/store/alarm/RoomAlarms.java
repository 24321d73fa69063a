package org.veranda.desktop.store.alarm;

import org.jspecify.annotations.Nullable;
import org.veranda.model.alarm.Severity;
import org.veranda.wire.AlarmView;

import java.util.List;

/// The alarms of one room that somebody still has to look at, the worst first.
public record RoomAlarms(List<AlarmView> alarms) {

    public static final RoomAlarms NONE = new RoomAlarms(List.of());

    public RoomAlarms {
        alarms = List.copyOf(alarms);
    }

    /// How grave the worst of them is.
    public @Nullable Severity worst() {
        return alarms.isEmpty() ? null : alarms.getFirst().severity();
    }

    public int count() {
        return alarms.size();
    }
}
