package org.veranda.desktop.rooms.view;

import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableDoubleValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Bounds;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.rooms.board.RoomBoardViewModel;
import org.veranda.desktop.rooms.board.RoomGroup;
import org.veranda.desktop.rooms.face.RoomFaces;
import org.veranda.desktop.rooms.face.RoomWords;
import org.veranda.desktop.store.RoomEntry;

import java.util.Comparator;
import java.util.List;

/// The same rooms as a table, row by row, in the board's order or by a column. The order stands
/// through filters and changes; under the pointer nothing moves.
final class RoomTable {

    private static final int ROWS_ABOVE = 2;

    private final RoomBoardViewModel board;
    private final ObservableList<RoomEntry> rooms = FXCollections.observableArrayList();
    private final SortedList<RoomEntry> sorted = new SortedList<>(rooms);
    private final TableView<RoomEntry> table = new TableView<>(sorted);
    private final PauseTransition settled = new PauseTransition(Duration.millis(100));
    private final ReadOnlyObjectWrapper<@Nullable Bounds> cursorBounds =
            new ReadOnlyObjectWrapper<>();
    private boolean filling;

    RoomTable(
            RoomBoardViewModel board,
            RoomFaces faces,
            RoomWords words,
            ObservableDoubleValue scale) {
        this.board = board;
        table.setId("table");
        table.getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
        table.accessibleTextProperty().bind(words.texts().bind("rooms.spoken.board"));
        table.getColumns().setAll(new TableColumns(faces, words, scale).all(board.chosen()));
        table.setColumnResizePolicy(RoomTable::fit);
        table.setRowFactory(_ -> new RoomRow(board, table, cursorBounds::set));
        table.setSortPolicy(_ -> true);
        table.comparatorProperty().subscribe(this::sort);
        settled.setOnFinished(_ -> sortUnlessPointedAt());
        table.hoverProperty().subscribe(settled::playFromStart);
        board.counted().subscribe(settled::playFromStart);
        board.groups().subscribe(this::show);
        table.getSelectionModel().selectedItemProperty().subscribe(this::moveCursor);
        board.cursor().subscribe(this::select);
    }

    TableView<RoomEntry> node() {
        return table;
    }

    /// Where in the scene the row with the cursor was last seen.
    ReadOnlyObjectProperty<@Nullable Bounds> cursorBounds() {
        return cursorBounds.getReadOnlyProperty();
    }

    /// All columns in sight when there is space for them, and scrolling sideways when not.
    private static Boolean fit(TableView.ResizeFeatures<?> features) {
        TableView<?> table = features.getTable();
        double least =
                table.getColumns().stream().mapToDouble(column -> column.getMinWidth()).sum();
        return least > table.getWidth()
                ? TableView.UNCONSTRAINED_RESIZE_POLICY.call(features)
                : TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN.call(features);
    }

    private void show(List<RoomGroup> groups) {
        filling = true;
        rooms.setAll(groups.stream().flatMap(group -> group.shown().stream()).toList());
        filling = false;
        select(board.cursor().get());
    }

    /// A new comparator every time: the list sorts itself only when it gets another one.
    private void sort(@Nullable Comparator<RoomEntry> order) {
        filling = true;
        sorted.setComparator(order == null ? null : order::compare);
        filling = false;
        select(board.cursor().get());
    }

    private void sortUnlessPointedAt() {
        if (!table.isHover() && !table.getSortOrder().isEmpty()) {
            sort(table.getComparator());
        }
    }

    private void moveCursor(@Nullable RoomEntry room) {
        if (room != null && !filling) {
            board.cursor().set(room);
        }
    }

    private void select(@Nullable RoomEntry room) {
        if (room != null && !room.equals(table.getSelectionModel().getSelectedItem())) {
            table.getSelectionModel().select(room);
            table.scrollTo(Math.max(0, sorted.indexOf(room) - ROWS_ABOVE));
        }
    }
}
