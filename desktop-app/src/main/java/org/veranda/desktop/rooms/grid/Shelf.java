package org.veranda.desktop.rooms.grid;

import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Pane;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.rooms.tile.Pulses;
import org.veranda.desktop.rooms.tile.Tile;
import org.veranda.desktop.rooms.tile.TileFace;
import org.veranda.desktop.rooms.tile.TileLook;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/// The few tile nodes that exist, and which of a board's many items each of them shows.
final class Shelf<T> {

    /// What was laid out last: as long as it is the same, scrolling moves the sheet alone.
    private record Laid<T>(List<T> items, GridShape shape, int from, int to) {

        boolean same(List<T> others, GridShape other, int first, int end) {
            return from == first && to == end && shape.equals(other) && items.equals(others);
        }
    }

    private final Pane sheet;
    private final TileLook look;
    private final Pulses pulses;
    private final Function<T, ObservableValue<TileFace>> faces;
    private final Map<Integer, Slot<T>> shown = new HashMap<>();
    private final Deque<Slot<T>> spare = new ArrayDeque<>();
    private final Consumer<T> turnedTo;
    private final Slot<T> unseen;
    private @Nullable Laid<T> laid;

    /// @param turnedTo called with the item that a screen reader turns to
    Shelf(
            Pane sheet,
            TileLook look,
            Pulses pulses,
            Function<T, ObservableValue<TileFace>> faces,
            Consumer<T> turnedTo) {
        this.sheet = sheet;
        this.look = look;
        this.pulses = pulses;
        this.faces = faces;
        this.turnedTo = turnedTo;
        unseen = make();
    }

    /// Lays out and draws every tile anew.
    void reshape() {
        laid = null;
        each(slot -> slot.tile().requestLayout());
    }

    void each(Consumer<Slot<T>> action) {
        shown.values().forEach(action);
    }

    @Nullable Tile tileAt(int index) {
        Slot<T> slot = shown.get(index);
        return slot == null ? null : slot.tile();
    }

    /// Gives every item of these rows a node, and takes it from all others.
    void show(List<T> items, GridShape shape, List<GridShape.Row> rows) {
        int from = rows.isEmpty() ? 0 : rows.getFirst().first();
        int to = rows.isEmpty() ? 0 : rows.getLast().first() + rows.getLast().count();
        if (laid != null && laid.same(items, shape, from, to)) {
            return;
        }
        laid = new Laid<>(items, shape, from, to);
        letGo(items, from, to);
        for (GridShape.Row row : rows) {
            for (int column = 0; column < row.count(); column++) {
                int index = row.first() + column;
                Slot<T> slot = shown.computeIfAbsent(index, _ -> take());
                if (!items.get(index).equals(slot.item())) {
                    slot.hold(items.get(index), faces.apply(items.get(index)), index);
                }
                slot.tile()
                        .resizeRelocate(
                                shape.x(column),
                                row.top(),
                                shape.tileWidth(),
                                look.metrics().height());
            }
        }
    }

    private void letGo(List<T> items, int from, int to) {
        Iterator<Map.Entry<Integer, Slot<T>>> all = shown.entrySet().iterator();
        while (all.hasNext()) {
            Map.Entry<Integer, Slot<T>> entry = all.next();
            int index = entry.getKey();
            if (index < from || index >= to || !items.get(index).equals(entry.getValue().item())) {
                entry.getValue().letGo();
                spare.push(entry.getValue());
                all.remove();
            }
        }
    }

    /// A tile for a screen reader that asks for an item out of sight; not on the sheet.
    Tile unseen(List<T> items, int index) {
        unseen.letGo();
        unseen.hold(items.get(index), faces.apply(items.get(index)), index);
        return unseen.tile();
    }

    private Slot<T> make() {
        Slot<T> slot = new Slot<>(new Tile(look, pulses));
        slot.tile()
                .onTurnedTo(() -> {
                    if (slot.item() != null) {
                        turnedTo.accept(slot.item());
                    }
                });
        return slot;
    }

    private Slot<T> take() {
        Slot<T> slot = spare.poll();
        if (slot == null) {
            slot = make();
            sheet.getChildren().add(slot.tile());
        }
        return slot;
    }
}
