package org.veranda.desktop.rooms.view;

import org.jspecify.annotations.Nullable;

/// What a cell of the table shows.
///
/// @param spoken what a screen reader says of the cell
record TableValue(String text, String spoken) {

    static TableValue of(@Nullable String text) {
        return text == null ? new TableValue("", "") : new TableValue(text, text);
    }
}
