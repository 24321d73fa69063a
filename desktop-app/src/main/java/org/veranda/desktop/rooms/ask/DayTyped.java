package org.veranda.desktop.rooms.ask;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// What stands in a field for a day.
public sealed interface DayTyped {

    /// The day, or nothing where there is none.
    default @Nullable LocalDate orNull() {
        return this instanceof Day(LocalDate day) ? day : null;
    }

    /// The field is empty.
    record None() implements DayTyped {}

    /// There is such a day.
    record Day(LocalDate day) implements DayTyped {}

    /// What is typed is no day.
    record Unreadable() implements DayTyped {}
}
