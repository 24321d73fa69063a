package org.veranda.desktop.store.entry;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// One thing for as long as it is kept: the same object whatever becomes of it, so that a screen may hold
/// on to it. Lives on the FX thread.
public class Entry<V> {

    private final ReadOnlyObjectWrapper<V> value;
    private final ReadOnlyBooleanWrapper pending = new ReadOnlyBooleanWrapper();

    public Entry(V first) {
        value = new ReadOnlyObjectWrapper<>(first);
    }

    /// How it is now.
    public final ReadOnlyObjectProperty<V> value() {
        return value.getReadOnlyProperty();
    }

    /// Whether a command of this console is under way.
    public final ReadOnlyBooleanProperty pending() {
        return pending.getReadOnlyProperty();
    }

    final void show(V next) {
        value.set(next);
    }

    final void mark(boolean isPending) {
        pending.set(isPending);
    }
}
