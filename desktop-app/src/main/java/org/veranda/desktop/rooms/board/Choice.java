package org.veranda.desktop.rooms.board;

import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.store.RoomEntry;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The rooms chosen for a common command, in the order of choosing.
public final class Choice {

    private final ObservableSet<RoomEntry> rooms =
            FXCollections.observableSet(new LinkedHashSet<>());

    public ObservableSet<RoomEntry> rooms() {
        return rooms;
    }

    /// Chooses the room or no longer.
    public void toggle(RoomEntry room) {
        if (!rooms.remove(room)) {
            rooms.add(room);
        }
    }

    /// Chooses every room between these two, both of them included.
    ///
    /// @param order the rooms as they stand on the screen
    public void span(@Nullable RoomEntry one, RoomEntry other, List<RoomEntry> order) {
        int from = one == null ? -1 : order.indexOf(one);
        int to = order.indexOf(other);
        if (from >= 0 && to >= 0) {
            rooms.addAll(order.subList(Math.min(from, to), Math.max(from, to) + 1));
        }
    }

    /// Forgets the rooms that there are no more.
    void keep(Collection<RoomEntry> all) {
        rooms.retainAll(Set.copyOf(all));
    }
}
