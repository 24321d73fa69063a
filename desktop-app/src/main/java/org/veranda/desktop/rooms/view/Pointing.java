package org.veranda.desktop.rooms.view;

import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.veranda.desktop.rooms.board.RoomBoardViewModel;
import org.veranda.desktop.rooms.grid.TileGrid;
import org.veranda.desktop.store.RoomEntry;

import java.util.List;

/// What the mouse does to rooms, as tiles or as rows: a click opens, with Ctrl it chooses, with Shift
/// it chooses up to here.
final class Pointing {

    private Pointing() {}

    static void listen(TileGrid<RoomEntry> grid, RoomBoardViewModel board) {
        grid.setOnMousePressed(event -> {
            grid.requestFocus();
            RoomEntry room = grid.itemAt(event.getX(), event.getY());
            if (room != null && event.getButton() == MouseButton.PRIMARY) {
                press(event, room, board, grid.items());
            }
        });
    }

    /// @param order the rooms as they stand
    static void press(
            MouseEvent event, RoomEntry room, RoomBoardViewModel board, List<RoomEntry> order) {
        if (event.isShiftDown()) {
            board.choice().span(board.cursor().get(), room, order);
            board.cursor().set(room);
        } else if (event.isShortcutDown()) {
            board.cursor().set(room);
            board.choice().toggle(room);
        } else {
            board.chosen().clear();
            board.cursor().set(room);
            board.drawerOpen().set(true);
        }
    }
}
