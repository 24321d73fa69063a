package org.veranda.desktop.rooms.board;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

import org.veranda.desktop.store.Pulse;

import java.util.List;
import java.util.function.Consumer;

/// Counts the rooms of the board, all and place by place, and shows the numbers at its own pace.
final class Census {

    private final Pulse pace;
    private final Tally tally = new Tally();
    private final ReadOnlyIntegerWrapper counts = new ReadOnlyIntegerWrapper();
    private List<Place> places = List.of();
    private boolean shown = true;

    Census(Pulse pace) {
        this.pace = pace;
    }

    Tally tally() {
        return tally;
    }

    /// How often the numbers were shown: changes each time.
    ReadOnlyIntegerProperty counts() {
        return counts.getReadOnlyProperty();
    }

    /// Counts these rooms from now on.
    ///
    /// @param changed told of every room that changed, once it is counted
    void take(List<Listed> rooms, Consumer<Listed> changed) {
        places = rooms.stream().map(Listed::place).distinct().toList();
        rooms.forEach(room -> room.watch(tally, () -> recount(room, changed)));
        show();
    }

    void end(List<Listed> rooms) {
        rooms.forEach(room -> room.unwatch(tally));
    }

    private void recount(Listed room, Consumer<Listed> changed) {
        if (shown) {
            shown = false;
            pace.next(this::show);
        }
        changed.accept(room);
    }

    private void show() {
        shown = true;
        tally.show();
        places.forEach(place -> place.tally().show());
        counts.set(counts.get() + 1);
    }
}
