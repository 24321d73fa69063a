package org.veranda.desktop.rooms.view;

import javafx.scene.control.TableColumn;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.rooms.face.RoomFaces;
import org.veranda.desktop.rooms.tile.TileFace;
import org.veranda.desktop.store.RoomEntry;
import org.veranda.desktop.table.TableValue;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;

/// A column and the order it puts the rooms in: by keys that are made once for every face, so that
/// thousands of rooms can be sorted again and again.
final class KeyedColumn<K extends Comparable<? super K>>
        extends TableColumn<RoomEntry, TableValue> {

    private record Kept<K>(TileFace face, @Nullable K key) {}

    private final RoomFaces faces;
    private final BiFunction<RoomEntry, TileFace, @Nullable K> key;
    private final Map<RoomEntry, Kept<K>> kept = new HashMap<>();

    /// @param key nothing where there is nothing to sort by
    KeyedColumn(RoomFaces faces, BiFunction<RoomEntry, TileFace, @Nullable K> key) {
        this.faces = faces;
        this.key = key;
    }

    /// By the keys of now, which don't change until this is asked again; what has none comes last.
    Comparator<RoomEntry> order(Collection<RoomEntry> rooms) {
        rooms.forEach(this::look);
        Comparator<K> upwards = Comparator.naturalOrder();
        Comparator<K> turned = getSortType() == SortType.ASCENDING ? upwards : upwards.reversed();
        return Comparator.comparing(this::key, Comparator.nullsLast(turned));
    }

    /// Which rooms there are has changed.
    void forget() {
        kept.clear();
    }

    private @Nullable K key(RoomEntry room) {
        Kept<K> found = kept.get(room);
        return found == null ? null : found.key();
    }

    /// A face is the same only while nothing changed at all.
    @SuppressWarnings("ReferenceEquality")
    private void look(RoomEntry room) {
        TileFace face = faces.of(room).getValue();
        Kept<K> found = kept.get(room);
        if (found == null || found.face() != face) {
            kept.put(room, new Kept<>(face, key.apply(room, face)));
        }
    }
}
