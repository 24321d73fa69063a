package org.veranda.desktop.rooms.tile;

import org.jspecify.annotations.Nullable;
import org.veranda.model.room.DisplayCode;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/// All that a tile shows of a room, in the user's language.
///
/// @param ready the word for a room that may be given now, or nothing
/// @param guest the surname to show, if the user may see it
/// @param alarm the open alarms, if any
/// @param since how long the room has been so, in short
/// @param spoken the same for a screen reader, made when one asks
public record TileFace(
        String name,
        DisplayCode code,
        @Nullable String ready,
        @Nullable String guest,
        List<Mark> marks,
        @Nullable AlarmSign alarm,
        String since,
        Supplier<String> spoken) {

    public TileFace {
        marks = List.copyOf(marks);
    }

    /// Whether the room is as it was: only time passed, a command came under way or was answered, a
    /// guest got another name, or the language changed.
    boolean sameStateAs(TileFace other) {
        return code == other.code
                && (ready == null) == (other.ready == null)
                && Objects.equals(alarm, other.alarm)
                && kinds().equals(other.kinds());
    }

    /// What the marks speak of, the console's own commands aside.
    private Set<MarkKind> kinds() {
        Set<MarkKind> kinds = EnumSet.noneOf(MarkKind.class);
        marks.forEach(mark -> kinds.add(mark.kind()));
        kinds.remove(MarkKind.PENDING);
        return kinds;
    }
}
