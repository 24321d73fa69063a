package org.veranda.desktop.alarms.view;

import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Bounds;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.alarms.face.AlarmWords;
import org.veranda.desktop.alarms.list.AlarmListViewModel;
import org.veranda.desktop.alarms.list.AlarmOrder;
import org.veranda.desktop.store.alarm.AlarmEntry;
import org.veranda.desktop.table.TableSight;
import org.veranda.desktop.ui.Theme;

import java.util.Comparator;
import java.util.List;

/// The alarms row by row. The order is the model's; under the pointer nothing moves, but a pointer
/// that somebody left lying there holds nothing back.
public final class AlarmTable {

    private static final Duration POINTING = Duration.seconds(10);

    private final AlarmListViewModel model;
    private final ObservableList<AlarmEntry> alarms = FXCollections.observableArrayList();
    private final TableView<AlarmEntry> table = new TableView<>(alarms);
    private final PauseTransition pointing = new PauseTransition(POINTING);
    private final ReadOnlyObjectWrapper<@Nullable Bounds> cursorBounds =
            new ReadOnlyObjectWrapper<>();
    private boolean filling;

    /// @param still whether nothing may flash
    AlarmTable(
            AlarmListViewModel model, AlarmWords words, Theme theme, ObservableBooleanValue still) {
        this.model = model;
        table.setId("alarms");
        table.getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
        table.accessibleTextProperty().bind(words.texts().bind("alarms.title"));
        table.getColumns().setAll(new AlarmColumns(words, theme.scale()).all(model.chosen()));
        table.setColumnResizePolicy(TableSight::fit);
        ColumnFit.in(table);
        table.setRowFactory(_ -> new AlarmRow(model, table, words, cursorBounds::set));
        table.setSortPolicy(_ -> sort());
        new Flash(
                table,
                Bindings.createBooleanBinding(
                        () -> !still.get() && model.counts().get().unacknowledged() > 0,
                        still,
                        model.counts()));
        hold();
        model.shown().subscribe(this::fill);
        table.getSelectionModel().selectedItemProperty().subscribe(this::moveCursor);
        model.cursor().subscribe(this::select);
    }

    TableView<AlarmEntry> node() {
        return table;
    }

    /// Where in the scene the row with the cursor was last seen.
    ReadOnlyObjectProperty<@Nullable Bounds> cursorBounds() {
        return cursorBounds.getReadOnlyProperty();
    }

    private void hold() {
        pointing.setOnFinished(_ -> model.pointerOver().set(false));
        table.addEventFilter(
                MouseEvent.ANY,
                event -> {
                    if (event.getEventType() == MouseEvent.MOUSE_EXITED) {
                        pointing.stop();
                        model.pointerOver().set(false);
                    } else if (table.isHover()) {
                        model.pointerOver().set(true);
                        pointing.playFromStart();
                    }
                });
    }

    private Boolean sort() {
        Comparator<AlarmEntry> chosen =
                table.getSortOrder().stream()
                        .filter(AlarmColumn.class::isInstance)
                        .map(column -> ((AlarmColumn) column).order())
                        .reduce(Comparator::thenComparing)
                        .map(order -> order.thenComparing(AlarmOrder.URGENCY))
                        .orElse(AlarmOrder.URGENCY);
        model.order().set(chosen);
        return true;
    }

    private void fill(List<AlarmEntry> next) {
        filling = true;
        alarms.setAll(next);
        filling = false;
        select(model.cursor().get());
    }

    private void moveCursor(@Nullable AlarmEntry alarm) {
        if (alarm != null && !filling) {
            model.cursor().set(alarm);
        }
    }

    private void select(@Nullable AlarmEntry alarm) {
        if (alarm == null) {
            table.getSelectionModel().clearSelection();
        } else if (!alarm.equals(table.getSelectionModel().getSelectedItem())) {
            int index = alarms.indexOf(alarm);
            if (index >= 0) {
                table.getSelectionModel().select(index);
                TableSight.bring(table, index);
            }
        }
    }
}
