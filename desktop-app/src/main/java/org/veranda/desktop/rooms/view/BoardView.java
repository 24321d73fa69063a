package org.veranda.desktop.rooms.view;

import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.connection.OfflineReason;
import org.veranda.desktop.keyboard.FindField;
import org.veranda.desktop.rooms.board.Presentation;
import org.veranda.desktop.rooms.board.RoomBoardViewModel;
import org.veranda.desktop.rooms.face.RoomFaces;
import org.veranda.desktop.rooms.face.RoomWords;
import org.veranda.desktop.rooms.grid.TileGrid;
import org.veranda.desktop.settings.Settings;
import org.veranda.desktop.store.LoadState;
import org.veranda.desktop.store.RoomEntry;
import org.veranda.desktop.ui.Glyph;
import org.veranda.desktop.ui.Placeholder;
import org.veranda.desktop.ui.Texts;
import org.veranda.desktop.ui.Theme;

import java.util.List;

/// Lays out the room board and binds it to its view model. Decides nothing.
public final class BoardView {

    private final RoomBoardViewModel board;
    private final Texts texts;
    private final FindField find;
    private final TilesView tiles;
    private final RoomTable table;
    private final StackPane rooms = new StackPane();
    private final BorderPane middle = new BorderPane();
    private final VBox centre;
    private final VBox root;

    public BoardView(
            RoomBoardViewModel board,
            RoomWords words,
            RoomFaces faces,
            Settings settings,
            Theme theme) {
        this.board = board;
        texts = words.texts();
        find = new FindField("find", board.find(), "rooms.find.prompt", texts);
        tiles = new TilesView(board, faces, settings, theme, words);
        table = new RoomTable(board, faces, words, theme.scale());
        board.pointerOver().bind(tiles.grid().hoverProperty().or(table.node().hoverProperty()));
        VBox.setVgrow(rooms, Priority.ALWAYS);
        rooms.setMinSize(0, 0);
        centre = new VBox(new OptionBar(board, settings, texts).node(), rooms);
        centre.setMinSize(0, 0);
        middle.setCenter(centre);
        middle.setMinSize(0, 0);
        VBox.setVgrow(middle, Priority.ALWAYS);
        root = new VBox(new TopBar(texts, new CounterBar(board, texts), find.node()), middle);
        InvalidationListener changed = _ -> showWhatThereIs();
        board.load().addListener(changed);
        board.groups().addListener(changed);
        board.presentation().addListener(changed);
        showWhatThereIs();
    }

    /// The whole board.
    public VBox node() {
        return root;
    }

    /// Puts this to the right of the rooms, below the counters.
    public void besideBoard(Node node) {
        middle.setRight(node);
    }

    /// Puts this right above the rooms.
    public void aboveBoard(Node node) {
        centre.getChildren().add(1, node);
    }

    /// The search field.
    public TextField find() {
        return find.field();
    }

    /// The tiles.
    public TileGrid<RoomEntry> grid() {
        return tiles.grid();
    }

    /// Where in the scene the room with the cursor is.
    public ObservableValue<@Nullable Bounds> cursorBounds() {
        return board.presentation()
                .flatMap(shown ->
                        shown == Presentation.TILES
                                ? tiles.grid().cursorBounds()
                                : table.cursorBounds());
    }

    /// Where the keyboard works: the tiles or the table, whichever is shown.
    public Node workplace() {
        return board.presentation().get() == Presentation.TILES ? tiles.grid() : table.node();
    }

    /// The tiles or the table stay where they are, so that the keyboard keeps working; what there
    /// is to say instead lies over them.
    private void showWhatThereIs() {
        Node workplace = workplace();
        if (rooms.getChildren().isEmpty() || !workplace.equals(rooms.getChildren().getFirst())) {
            rooms.getChildren().setAll(workplace);
        }
        rooms.getChildren().retainAll(List.of(workplace));
        if (board.shownCount() == 0) {
            rooms.getChildren().add(instead());
        } else if (rooms.getScene() != null && rooms.getScene().getFocusOwner() == null) {
            workplace.requestFocus();
        }
    }

    private Node instead() {
        if (board.total() > 0) {
            return nothing("rooms.nomatch");
        }
        return switch (board.load().get()) {
            case LoadState.Failed(OfflineReason reason) ->
                    Placeholder.of(
                            Glyph.WARNING,
                            texts.bind("rooms.failed.title"),
                            texts.bind(
                                    "rooms.failed.advice",
                                    texts.bind("shell.offline." + reason.word())));
            case LoadState.Ready _ -> nothing("rooms.none");
            case LoadState.Empty _, LoadState.Loading _ ->
                    Placeholder.loading(texts.bind("rooms.loading"));
        };
    }

    private Node nothing(String what) {
        return Placeholder.of(Glyph.BED, texts.bind(what + ".title"), texts.bind(what + ".advice"));
    }
}
