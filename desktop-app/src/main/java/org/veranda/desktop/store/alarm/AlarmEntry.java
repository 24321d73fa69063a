package org.veranda.desktop.store.alarm;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.veranda.model.alarm.AlarmId;
import org.veranda.wire.AlarmView;

/// One alarm for as long as it is open: the same object whatever becomes of it, so that a screen may
/// hold on to it. Lives on the FX thread.
public final class AlarmEntry {

    private final ReadOnlyObjectWrapper<AlarmView> alarm;
    private final ReadOnlyBooleanWrapper pending = new ReadOnlyBooleanWrapper();

    AlarmEntry(AlarmView first) {
        alarm = new ReadOnlyObjectWrapper<>(first);
    }

    /// One that is over and changes no more.
    public static AlarmEntry past(AlarmView alarm) {
        return new AlarmEntry(alarm);
    }

    public AlarmId id() {
        return alarm.get().id();
    }

    public ReadOnlyObjectProperty<AlarmView> alarm() {
        return alarm.getReadOnlyProperty();
    }

    /// Whether a command of this console is under way.
    public ReadOnlyBooleanProperty pending() {
        return pending.getReadOnlyProperty();
    }

    void show(AlarmView next) {
        alarm.set(next);
    }

    void mark(boolean isPending) {
        pending.set(isPending);
    }
}
