package org.veranda.desktop.table;

import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Bounds;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/// A list row by row. The order is the model's; under the pointer nothing moves, but a pointer that
/// somebody left lying there holds nothing back.
public final class ListTable<E> {

    private static final Duration POINTING = Duration.seconds(10);

    private final ListModel<E> model;
    private final ObservableList<E> rows = FXCollections.observableArrayList();
    private final TableView<E> table = new TableView<>(rows);
    private final PauseTransition pointing = new PauseTransition(POINTING);
    private final ReadOnlyObjectWrapper<@Nullable Bounds> cursorBounds =
            new ReadOnlyObjectWrapper<>();
    private boolean filling;

    /// @param going the ids of the columns that go when space is short, in the order of going
    /// @param row makes a row that tells where in the scene it is while it has the cursor
    public ListTable(
            String id,
            ListModel<E> model,
            List<TableColumn<E, ?>> columns,
            List<String> going,
            BiFunction<TableView<E>, Consumer<Bounds>, TableRow<E>> row) {
        this.model = model;
        table.setId(id);
        table.getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
        table.getColumns().setAll(columns);
        table.setColumnResizePolicy(TableSight::fit);
        ColumnFit.in(table, going);
        table.setRowFactory(_ -> row.apply(table, cursorBounds::set));
        table.setSortPolicy(_ -> sort());
        hold();
        model.shown().subscribe(this::fill);
        table.getSelectionModel().selectedItemProperty().subscribe(this::moveCursor);
        model.cursor().subscribe(this::select);
    }

    public TableView<E> node() {
        return table;
    }

    /// Where in the scene the row with the cursor was last seen.
    public ReadOnlyObjectProperty<@Nullable Bounds> cursorBounds() {
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
        model.asked()
                .set(
                        table.getSortOrder().stream()
                                .filter(OrderedColumn.class::isInstance)
                                .map(ListTable::<E>order)
                                .reduce(Comparator::thenComparing)
                                .orElse(null));
        return true;
    }

    @SuppressWarnings("unchecked") // a table's columns are all of its own rows
    private static <E> Comparator<E> order(TableColumn<E, ?> column) {
        return ((OrderedColumn<E>) (TableColumn<?, ?>) column).order();
    }

    private void fill(List<E> next) {
        filling = true;
        RowChanges.bring(rows, next);
        filling = false;
        select(model.cursor().get());
    }

    private void moveCursor(@Nullable E item) {
        if (item != null && !filling) {
            model.cursor().set(item);
        }
    }

    private void select(@Nullable E item) {
        if (item == null) {
            table.getSelectionModel().clearSelection();
        } else if (!item.equals(table.getSelectionModel().getSelectedItem())) {
            int index = rows.indexOf(item);
            if (index >= 0) {
                table.getSelectionModel().select(index);
                TableSight.bring(table, index);
            }
        }
    }
}
