package org.veranda.desktop.store;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.veranda.model.room.RoomId;
import org.veranda.wire.RoomView;

/// One room for as long as it exists: the same object whatever becomes of the room, so that a
/// screen may hold on to it. Lives on the FX thread.
public final class RoomEntry {

    private final ReadOnlyObjectWrapper<RoomView> room;
    private final ReadOnlyObjectWrapper<RoomMarks> marks =
            new ReadOnlyObjectWrapper<>(RoomMarks.NONE);

    RoomEntry(RoomView first) {
        room = new ReadOnlyObjectWrapper<>(first);
    }

    public RoomId id() {
        return room.get().id();
    }

    public ReadOnlyObjectProperty<RoomView> room() {
        return room.getReadOnlyProperty();
    }

    /// What the bookings and the commands under way say about the room.
    public ReadOnlyObjectProperty<RoomMarks> marks() {
        return marks.getReadOnlyProperty();
    }

    void show(RoomView next) {
        room.set(next);
    }

    void mark(RoomMarks next) {
        marks.set(next);
    }
}
