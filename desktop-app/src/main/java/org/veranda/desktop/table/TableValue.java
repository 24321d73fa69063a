package org.veranda.desktop.table;

import org.jspecify.annotations.Nullable;

/// What a cell of the table shows.
///
/// @param spoken what a screen reader says of the cell
public record TableValue(String text, String spoken) {

    /// What is said as it is written; nothing stays empty.
    public static TableValue of(@Nullable String text) {
        return text == null ? new TableValue("", "") : new TableValue(text, text);
    }
}
