package org.veranda.desktop.bench;

import javafx.scene.control.ButtonBase;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import org.veranda.desktop.rooms.screens.Desk;
import org.veranda.desktop.store.RoomEntry;

import java.util.List;
import java.util.Locale;

/// How long the table takes to sort itself: by a column for the first time, and again when nothing
/// has changed, the slowest column of all.
final class TableSorts {

    private final TableView<RoomEntry> table;
    private double first;
    private double again;

    @SuppressWarnings("unchecked")
    private TableSorts(Desk desk) {
        ((ButtonBase) desk.scene.lookup("#view-table")).fire();
        table = (TableView<RoomEntry>) desk.scene.lookup("#table");
    }

    /// As a member of the result.
    static String measured(Desk desk) {
        TableSorts sorts = new TableSorts(desk);
        sorts.table.getColumns().stream().filter(TableColumn::isSortable).forEach(sorts::sort);
        sorts.table.getSortOrder().clear();
        ((ButtonBase) desk.scene.lookup("#view-tiles")).fire();
        System.out.printf(
                Locale.ROOT,
                "  table   sorted in %.0f ms, again in %.0f ms, the slowest column%n",
                sorts.first,
                sorts.again);
        return String.format(
                Locale.ROOT,
                ",\"table\":{\"sort_ms\":%.0f,\"again_ms\":%.0f}",
                sorts.first,
                sorts.again);
    }

    private void sort(TableColumn<RoomEntry, ?> column) {
        first = Math.max(first, millis(() -> table.getSortOrder().setAll(List.of(column))));
        again = Math.max(again, millis(table::sort));
    }

    private static double millis(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e6;
    }
}
