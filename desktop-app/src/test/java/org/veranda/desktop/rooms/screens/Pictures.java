package org.veranda.desktop.rooms.screens;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

import org.veranda.desktop.rooms.board.RoomBoardViewModel;
import org.veranda.desktop.rooms.face.RoomFaces;
import org.veranda.desktop.rooms.face.RoomWords;
import org.veranda.desktop.rooms.view.BoardView;
import org.veranda.desktop.settings.Settings;
import org.veranda.desktop.store.Store;
import org.veranda.desktop.ui.Texts;
import org.veranda.desktop.ui.Theme;
import org.veranda.desktop.ui.ThemeChoice;
import org.veranda.desktop.ui.Ticker;
import org.veranda.model.identity.Role;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;

/// Draws every screen and state to `target/screens`.
public final class Pictures {

    public static void main(String[] arguments) throws Exception {
        Platform.startup(() -> {
            Texts texts = new Texts(Locale.ENGLISH);
            Theme theme = new Theme();
            Settings settings = new Settings();
            Store store = new Store(Runnable::run);
            Ticker ticker = new Ticker(Clock.fixed(RoomSketch.NOW, ZoneOffset.UTC));
            store.replace(Hotel.quinta().snapshot(Role.FRONT_DESK));
            RoomWords words = new RoomWords(texts, store, ticker);
            RoomBoardViewModel board = new RoomBoardViewModel(store, Runnable::run);
            BoardView view =
                    new BoardView(board, words, new RoomFaces(words, store), settings, theme);
            Scene scene = new Scene(view.node(), 1440, 900);
            theme.applyTo(scene);
            Stage stage = new Stage();
            stage.setScene(scene);
            stage.show();
            for (ThemeChoice choice : new ThemeChoice[] {ThemeChoice.LIGHT, ThemeChoice.DARK}) {
                theme.choice().set(choice);
                scene.getRoot().applyCss();
                scene.getRoot().layout();
                Png.write(scene.snapshot(null), Path.of("target/screens/board-" + choice + ".png"));
            }
            Platform.exit();
        });
    }
}
