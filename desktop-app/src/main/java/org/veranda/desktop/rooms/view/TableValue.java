package org.veranda.desktop.rooms.view;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.rooms.board.Natural;

import java.util.Comparator;

/// What a cell of the table shows, and what its column is sorted by.
///
/// @param key nothing where there is nothing to sort by
/// @param spoken what a screen reader says of the cell
record TableValue<K extends Comparable<? super K>>(@Nullable K key, String text, String spoken) {

    static <K extends Comparable<? super K>> TableValue<K> of(@Nullable K key, String text) {
        return new TableValue<>(key, text, text);
    }

    /// Text that is sorted as people sort words.
    static TableValue<String> of(@Nullable String text) {
        return text == null || text.isEmpty()
                ? new TableValue<>(null, "", "")
                : of(Natural.key(text), text);
    }

    /// By the keys, what has none last.
    static <K extends Comparable<? super K>> Comparator<TableValue<K>> order() {
        return Comparator.comparing(
                TableValue::key, Comparator.nullsLast(Comparator.naturalOrder()));
    }
}
