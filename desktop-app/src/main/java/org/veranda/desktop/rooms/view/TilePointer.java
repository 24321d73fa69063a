package org.veranda.desktop.rooms.view;

import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.veranda.desktop.rooms.board.RoomBoardViewModel;
import org.veranda.desktop.rooms.grid.TileGrid;
import org.veranda.desktop.store.RoomEntry;

/// What the mouse does on the board: a click opens, with Ctrl it chooses, with Shift it chooses up
/// to here.
final class TilePointer {

    private TilePointer() {}

    static void listen(TileGrid<RoomEntry> grid, RoomBoardViewModel board) {
        grid.setOnMousePressed(event -> {
            grid.requestFocus();
            RoomEntry room = grid.itemAt(event.getX(), event.getY());
            if (room != null && event.getButton() == MouseButton.PRIMARY) {
                press(event, room, board);
            }
        });
    }

    private static void press(MouseEvent event, RoomEntry room, RoomBoardViewModel board) {
        if (event.isShiftDown()) {
            board.chooseTo(room);
        } else if (event.isShortcutDown()) {
            board.cursor().set(room);
            board.toggleChosen(room);
        } else {
            board.chosen().clear();
            board.cursor().set(room);
            board.drawerOpen().set(true);
        }
    }
}
