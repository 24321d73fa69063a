package org.veranda.desktop.rooms.grid;

import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.rooms.tile.Tile;
import org.veranda.desktop.rooms.tile.TileFace;

/// A tile node and what it shows at the moment.
final class Slot<T> {

    private final Tile tile;
    private @Nullable T item;

    Slot(Tile tile) {
        this.tile = tile;
        tile.setManaged(false);
    }

    Tile tile() {
        return tile;
    }

    @Nullable T item() {
        return item;
    }

    void hold(T next, ObservableValue<TileFace> face, int index) {
        item = next;
        tile.place(index);
        tile.show(face);
        tile.setVisible(true);
    }

    void letGo() {
        item = null;
        tile.forget();
        tile.setVisible(false);
    }
}
