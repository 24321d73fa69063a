package org.veranda.desktop.rooms.board;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

import java.util.EnumMap;
import java.util.Map;

/// How many rooms fall into each category, kept up by differences; what it shows follows when told.
public final class Tally {

    private static final class Count {
        private final ReadOnlyIntegerWrapper shown = new ReadOnlyIntegerWrapper();
        private int now;
    }

    private final Map<RoomCategory, Count> counts = new EnumMap<>(RoomCategory.class);

    Tally() {
        for (RoomCategory category : RoomCategory.values()) {
            counts.put(category, new Count());
        }
    }

    /// The count of one category.
    public ReadOnlyIntegerProperty of(RoomCategory category) {
        return count(category).shown.getReadOnlyProperty();
    }

    /// A room went from these categories to those.
    void move(int before, int after) {
        int differing = before ^ after;
        if (differing == 0) {
            return;
        }
        for (RoomCategory category : RoomCategory.values()) {
            if ((differing & category.bit()) != 0) {
                count(category).now += (after & category.bit()) != 0 ? 1 : -1;
            }
        }
    }

    /// Shows what was counted.
    void show() {
        counts.values().forEach(count -> count.shown.set(count.now));
    }

    private Count count(RoomCategory category) {
        return counts.computeIfAbsent(category, _ -> new Count());
    }
}
