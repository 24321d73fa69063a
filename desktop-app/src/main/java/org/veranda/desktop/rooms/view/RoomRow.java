package org.veranda.desktop.rooms.view;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.veranda.desktop.rooms.board.RoomBoardViewModel;
import org.veranda.desktop.store.RoomEntry;
import org.veranda.desktop.table.RowSight;

import java.util.List;
import java.util.function.Consumer;

/// A row of the table, which a click opens or chooses as it does with a tile.
final class RoomRow extends TableRow<RoomEntry> {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final RoomBoardViewModel board;
    private final TableView<RoomEntry> table;

    /// Kept here, because the set holds it only weakly: rows come and go.
    private final InvalidationListener changed = _ -> mark();

    /// @param cursorAt told where in the scene this row is while it has the cursor
    RoomRow(RoomBoardViewModel board, TableView<RoomEntry> table, Consumer<Bounds> cursorAt) {
        this.board = board;
        this.table = table;
        addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        board.chosen().addListener(new WeakInvalidationListener(changed));
        RowSight.follow(this, cursorAt);
    }

    @Override
    protected void updateItem(RoomEntry room, boolean empty) {
        super.updateItem(room, empty);
        mark();
    }

    private void mark() {
        RoomEntry room = getItem();
        pseudoClassStateChanged(CHOSEN, room != null && board.chosen().contains(room));
    }

    private void pressed(MouseEvent event) {
        RoomEntry room = getItem();
        if (room != null && event.getButton() == MouseButton.PRIMARY) {
            table.requestFocus();
            Pointing.press(event, room, board, List.copyOf(table.getItems()));
            event.consume();
        }
    }
}
