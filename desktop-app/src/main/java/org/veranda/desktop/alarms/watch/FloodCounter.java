package org.veranda.desktop.alarms.watch;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.veranda.desktop.alarms.flood.Flood;
import org.veranda.wire.AlarmView;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/// Counts occurrences by time, each once, whoever tells of it. Lives on the FX thread.
public final class FloodCounter {

    private static final Duration KEPT = Duration.ofHours(4);

    private final Map<Occurrence, Instant> raised = new HashMap<>();
    private final ReadOnlyObjectWrapper<Flood> flood;

    FloodCounter(Instant now) {
        flood = new ReadOnlyObjectWrapper<>(Flood.of(Stream.of(), now));
    }

    public ReadOnlyObjectProperty<Flood> flood() {
        return flood.getReadOnlyProperty();
    }

    /// What is kept from view on purpose burdens nobody.
    void add(AlarmView alarm) {
        if (!alarm.phase().hidden() && alarm.parentId() == null) {
            raised.put(Occurrence.of(alarm), alarm.raisedAt());
        }
    }

    void count(Instant now) {
        raised.values().removeIf(at -> at.isBefore(now.minus(KEPT)));
        flood.set(Flood.of(raised.values().stream(), now));
    }
}
