package org.veranda.desktop.rooms.board;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

import java.util.EnumMap;
import java.util.Map;

/// How many rooms fall into each category, kept up by differences.
public final class Tally {

    private final Map<RoomCategory, ReadOnlyIntegerWrapper> counts =
            new EnumMap<>(RoomCategory.class);

    Tally() {
        for (RoomCategory category : RoomCategory.values()) {
            counts.put(category, new ReadOnlyIntegerWrapper());
        }
    }

    /// The count of one category.
    public ReadOnlyIntegerProperty of(RoomCategory category) {
        return wrapper(category).getReadOnlyProperty();
    }

    /// A room went from these categories to those.
    void move(int before, int after) {
        int differing = before ^ after;
        if (differing == 0) {
            return;
        }
        for (RoomCategory category : RoomCategory.values()) {
            if ((differing & category.bit()) != 0) {
                ReadOnlyIntegerWrapper count = wrapper(category);
                count.set(count.get() + ((after & category.bit()) != 0 ? 1 : -1));
            }
        }
    }

    private ReadOnlyIntegerWrapper wrapper(RoomCategory category) {
        return counts.computeIfAbsent(category, _ -> new ReadOnlyIntegerWrapper());
    }
}
