package org.veranda.desktop.rooms.tile;

import org.jspecify.annotations.Nullable;
import org.veranda.model.room.DisplayCode;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/// All that a tile shows of a room, in the user's language.
///
/// @param ready the word for a room that may be given now, or nothing
/// @param guest the surname to show, if the user may see it
/// @param alarm the open alarm that blocks the room
/// @param since how long the room has been so, in short
/// @param spoken the same for a screen reader, made when one asks
public record TileFace(
        String name,
        DisplayCode code,
        @Nullable String ready,
        @Nullable String guest,
        List<Mark> marks,
        @Nullable String alarm,
        String since,
        Supplier<String> spoken) {

    public TileFace {
        marks = List.copyOf(marks);
    }

    /// Whether nothing differs but the time that has passed.
    boolean sameStateAs(TileFace other) {
        return code == other.code
                && name.equals(other.name)
                && Objects.equals(ready, other.ready)
                && Objects.equals(guest, other.guest)
                && Objects.equals(alarm, other.alarm)
                && marks.equals(other.marks);
    }
}
