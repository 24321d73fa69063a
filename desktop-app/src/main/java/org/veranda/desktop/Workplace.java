package org.veranda.desktop;

import javafx.scene.Node;

import org.veranda.desktop.rooms.board.RoomBoardViewModel;
import org.veranda.desktop.rooms.face.RoomFaces;
import org.veranda.desktop.rooms.face.RoomWords;
import org.veranda.desktop.rooms.view.BoardView;
import org.veranda.desktop.settings.Settings;
import org.veranda.desktop.store.Store;
import org.veranda.desktop.ui.Texts;
import org.veranda.desktop.ui.Theme;
import org.veranda.desktop.ui.Ticker;

/// The screens of one session.
final class Workplace {

    private final BoardView board;

    Workplace(
            Desk desk,
            Settings settings,
            Texts texts,
            Theme theme,
            Ticker ticker,
            Runnable signOut) {
        Store store = desk.store();
        RoomWords words = new RoomWords(texts, store, ticker);
        board =
                new BoardView(
                        new RoomBoardViewModel(store, desk.pulse()),
                        words,
                        new RoomFaces(words, store),
                        settings,
                        theme);
    }

    Node node() {
        return board.node();
    }

    void shown() {
        board.workplace().requestFocus();
    }
}
