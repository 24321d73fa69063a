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

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final Map<Occurrence, Instant> raised = new HashMap<>();
    private final ReadOnlyObjectWrapper<Flood> flood;
    private Instant counted = Instant.MIN;
    private boolean added;

    FloodCounter(Instant now) {
        flood = new ReadOnlyObjectWrapper<>(Flood.of(Stream.of(), now));
    }

    public ReadOnlyObjectProperty<Flood> flood() {
        return flood.getReadOnlyProperty();
    }

    /// What is kept from view on purpose burdens nobody.
    void add(AlarmView alarm) {
        if (!alarm.phase().hidden() && alarm.parentId() == null) {
            added = true;
            raised.put(Occurrence.of(alarm), alarm.raisedAt());
        }
    }

    /// Counts again where any came, at most once a second: a bar stands for ten minutes.
    void look(Instant now) {
        if (added && !now.isBefore(counted.plus(BETWEEN_LOOKS))) {
            count(now);
        }
    }

    void count(Instant now) {
        counted = now;
        added = false;
        raised.values().removeIf(at -> at.isBefore(now.minus(KEPT)));
        flood.set(Flood.of(raised.values().stream(), now));
    }
}
