package org.veranda.desktop.rooms.drawer;

import org.veranda.wire.HistoryEntry;

import java.util.List;

/// What is known of a room's history.
public sealed interface HistoryState {

    /// It was asked for.
    record Loading() implements HistoryState {}

    /// It could not be had.
    record Failed() implements HistoryState {}

    /// Newest first; empty when nothing happened yet.
    record Known(List<HistoryEntry> entries) implements HistoryState {
        public Known {
            entries = List.copyOf(entries);
        }
    }
}
