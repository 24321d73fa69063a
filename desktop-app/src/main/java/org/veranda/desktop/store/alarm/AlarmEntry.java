package org.veranda.desktop.store.alarm;

import javafx.beans.property.ReadOnlyObjectProperty;

import org.veranda.desktop.store.entry.Entry;
import org.veranda.model.alarm.AlarmId;
import org.veranda.wire.AlarmView;

/// One alarm for as long as it is open. Lives on the FX thread.
public final class AlarmEntry extends Entry<AlarmView> {

    AlarmEntry(AlarmView first) {
        super(first);
    }

    /// One that is over and changes no more.
    public static AlarmEntry past(AlarmView alarm) {
        return new AlarmEntry(alarm);
    }

    public AlarmId id() {
        return value().get().id();
    }

    public ReadOnlyObjectProperty<AlarmView> alarm() {
        return value();
    }
}
