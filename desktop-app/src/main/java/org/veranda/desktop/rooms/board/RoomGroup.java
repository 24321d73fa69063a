package org.veranda.desktop.rooms.board;

import javafx.beans.value.ObservableIntegerValue;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.store.RoomEntry;

import java.util.List;

/// Rooms that stand together on the board.
///
/// @param floor nothing when all floors of the location stand together
/// @param ready how many rooms of the place may be given to a guest, shown or not
/// @param total how many rooms the place has, shown or not
/// @param shown those that pass the filters
public record RoomGroup(
        String location,
        @Nullable String floor,
        ObservableIntegerValue ready,
        int total,
        List<RoomEntry> shown) {

    public RoomGroup {
        shown = List.copyOf(shown);
    }
}
