package org.veranda.desktop.rooms.face;

import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

import org.veranda.desktop.rooms.tile.TileFace;
import org.veranda.desktop.store.RoomEntry;
import org.veranda.desktop.store.Store;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// The faces of all rooms, each made when somebody looks and kept until something changes.
public final class RoomFaces {

    private final RoomFace face;
    private final RoomWords words;
    private final Store store;
    private final Map<RoomEntry, ObservableValue<TileFace>> known = new HashMap<>();

    public RoomFaces(RoomWords words, Store store) {
        this.face = new RoomFace(words);
        this.words = words;
        this.store = store;
        InvalidationListener relaid = _ -> known.keySet().retainAll(Set.copyOf(store.rooms()));
        store.rooms().addListener(relaid);
    }

    /// The room's face, following room, bookings, language, rights and time.
    public ObservableValue<TileFace> of(RoomEntry entry) {
        return known.computeIfAbsent(entry, this::follow);
    }

    private ObservableValue<TileFace> follow(RoomEntry entry) {
        return Bindings.createObjectBinding(
                () -> face.of(entry),
                entry.room(),
                entry.marks(),
                words.moments().ticker().minute(),
                words.texts().locale(),
                store.me(),
                store.property());
    }
}
