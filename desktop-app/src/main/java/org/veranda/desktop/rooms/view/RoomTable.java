package org.veranda.desktop.rooms.view;

import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableDoubleValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Bounds;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.rooms.board.RoomBoardViewModel;
import org.veranda.desktop.rooms.face.RoomFaces;
import org.veranda.desktop.rooms.face.RoomWords;
import org.veranda.desktop.store.RoomEntry;
import org.veranda.desktop.table.TableSight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The same rooms as a table, row by row, in the board's order or by a column. The order stands
/// through filters and changes; under the pointer nothing moves.
final class RoomTable {

    private final RoomBoardViewModel board;
    private final ObservableList<RoomEntry> rooms = FXCollections.observableArrayList();
    private final TableView<RoomEntry> table = new TableView<>(rooms);
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
        table.setColumnResizePolicy(TableSight::fit);
        table.setRowFactory(_ -> new RoomRow(board, table, cursorBounds::set));
        table.setSortPolicy(_ -> sort());
        settled.setOnFinished(_ -> sortUnlessPointedAt());
        table.hoverProperty().subscribe(settled::playFromStart);
        board.counted().subscribe(settled::playFromStart);
        board.namesChanged(this::forget);
        board.groups().subscribe(this::sort);
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

    /// The rooms of the board in the order of the columns; where they don't decide, in the board's.
    private Boolean sort() {
        List<RoomEntry> next = new ArrayList<>();
        board.groups().get().forEach(group -> next.addAll(group.shown()));
        next.sort(order(next));
        if (!next.equals(rooms)) {
            filling = true;
            rooms.setAll(next);
            filling = false;
        }
        select(board.cursor().get());
        return true;
    }

    private void sortUnlessPointedAt() {
        if (!table.isHover() && !table.getSortOrder().isEmpty()) {
            sort();
        }
    }

    private void moveCursor(@Nullable RoomEntry room) {
        if (room != null && !filling) {
            board.cursor().set(room);
        }
    }

    private void select(@Nullable RoomEntry room) {
        if (room != null && !room.equals(table.getSelectionModel().getSelectedItem())) {
            int index = rooms.indexOf(room);
            table.getSelectionModel().select(index);
            TableSight.bring(table, index);
        }
    }

    private Comparator<RoomEntry> order(List<RoomEntry> shown) {
        return keyed(table.getSortOrder())
                .map(column -> column.order(shown))
                .reduce(Comparator::thenComparing)
                .orElse((_, _) -> 0);
    }

    private void forget() {
        keyed(table.getColumns()).forEach(KeyedColumn::forget);
    }

    private static Stream<KeyedColumn<?>> keyed(List<? extends TableColumn<?, ?>> columns) {
        return columns.stream()
                .filter(KeyedColumn.class::isInstance)
                .map(column -> (KeyedColumn<?>) column);
    }
}
