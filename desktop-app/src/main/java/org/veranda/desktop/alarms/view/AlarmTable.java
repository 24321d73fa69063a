package org.veranda.desktop.alarms.view;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Bounds;
import javafx.scene.control.TableView;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.alarms.face.AlarmWords;
import org.veranda.desktop.alarms.list.AlarmListViewModel;
import org.veranda.desktop.store.alarm.AlarmEntry;
import org.veranda.desktop.table.ListTable;
import org.veranda.desktop.ui.Theme;

import java.util.List;

/// The alarms row by row.
public final class AlarmTable {

    /// What goes when space is short, in the order of going.
    private static final List<String> GOING =
            List.of(
                    "column-alarm-changed",
                    "column-alarm-children",
                    "column-alarm-assignee",
                    "column-alarm-count",
                    "column-alarm-age");

    private final ListTable<AlarmEntry> list;

    /// @param still whether nothing may flash
    AlarmTable(
            AlarmListViewModel model, AlarmWords words, Theme theme, ObservableBooleanValue still) {
        list =
                new ListTable<>(
                        "alarms",
                        model.list(),
                        new AlarmColumns(words, theme.scale()).all(model.chosen()),
                        GOING,
                        (table, cursorAt) -> new AlarmRow(model, table, words, cursorAt));
        list.node().accessibleTextProperty().bind(words.texts().bind("alarms.title"));
        new Flash(
                list.node(),
                Bindings.createBooleanBinding(
                        () -> !still.get() && model.counts().get().unacknowledged() > 0,
                        still,
                        model.counts()));
    }

    TableView<AlarmEntry> node() {
        return list.node();
    }

    /// Where in the scene the row with the cursor was last seen.
    ReadOnlyObjectProperty<@Nullable Bounds> cursorBounds() {
        return list.cursorBounds();
    }
}
