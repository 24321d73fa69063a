package org.veranda.desktop.rooms.view;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.rooms.board.RoomBoardViewModel;
import org.veranda.desktop.rooms.board.RoomGroup;
import org.veranda.desktop.rooms.face.RoomFaces;
import org.veranda.desktop.rooms.face.RoomWords;
import org.veranda.desktop.rooms.tile.Mark;
import org.veranda.desktop.rooms.tile.TileFace;
import org.veranda.desktop.store.RoomEntry;
import org.veranda.desktop.ui.Texts;
import org.veranda.wire.RoomView;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/// The same rooms as a table, row by row.
final class RoomTable {

    private final RoomFaces faces;
    private final RoomWords words;
    private final Texts texts;
    private final TableView<RoomEntry> table = new TableView<>();

    RoomTable(RoomBoardViewModel board, RoomFaces faces, RoomWords words) {
        this.faces = faces;
        this.words = words;
        texts = words.texts();
        table.setId("table");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
        table.accessibleTextProperty().bind(texts.bind("rooms.spoken.board"));
        addColumns();
        board.groups().subscribe(groups -> show(groups, board));
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(room -> {
                    if (room != null) {
                        board.cursor().set(room);
                    }
                });
        board.cursor().subscribe(this::select);
    }

    TableView<RoomEntry> node() {
        return table;
    }

    private void addColumns() {
        add("room", 80, ofRoom(RoomView::name));
        add("code", 90, ofRoom(room -> room.code().wire())).setCellFactory(_ -> new CodeCell());
        add("state", 160, ofFace((room, _) -> words.state(room)));
        add("guest", 130, ofFace((_, face) -> face.guest() == null ? "" : face.guest()));
        add("marks", 190, ofFace((_, face) -> marks(face)));
        add("type", 130, ofRoom(room -> room.roomType().name()));
        add("location", 140, ofRoom(room -> room.location().name()));
        add("since", 70, ofFace((_, face) -> face.since()));
    }

    private TableColumn<RoomEntry, String> add(
            String name, double width, Function<RoomEntry, ObservableValue<String>> value) {
        TableColumn<RoomEntry, String> column = new TableColumn<>();
        column.textProperty().bind(texts.bind("rooms.table." + name));
        column.setCellValueFactory(row -> value.apply(row.getValue()));
        column.setPrefWidth(width);
        column.setReorderable(false);
        table.getColumns().add(column);
        return column;
    }

    private static Function<RoomEntry, ObservableValue<String>> ofRoom(
            Function<RoomView, String> value) {
        return entry -> entry.room().map(value);
    }

    private Function<RoomEntry, ObservableValue<String>> ofFace(
            BiFunction<RoomView, TileFace, String> value) {
        return entry -> faces.of(entry).map(face -> value.apply(entry.room().get(), face));
    }

    private static String marks(TileFace face) {
        List<String> all =
                face.marks().stream().map(Mark::word).filter(word -> !word.isEmpty()).toList();
        return String.join(", ", all);
    }

    private void show(List<RoomGroup> groups, RoomBoardViewModel board) {
        table.getItems().setAll(groups.stream().flatMap(group -> group.shown().stream()).toList());
        select(board.cursor().get());
    }

    private void select(@Nullable RoomEntry room) {
        if (room != null && !room.equals(table.getSelectionModel().getSelectedItem())) {
            table.getSelectionModel().select(room);
            table.scrollTo(room);
        }
    }
}
