package org.veranda.desktop;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

import org.veranda.desktop.rooms.RoomsScreen;
import org.veranda.desktop.settings.Settings;
import org.veranda.desktop.ui.Announcer;
import org.veranda.desktop.ui.Overlays;
import org.veranda.desktop.ui.Surroundings;
import org.veranda.desktop.ui.Texts;
import org.veranda.desktop.ui.Theme;
import org.veranda.desktop.ui.Ticker;
import org.veranda.desktop.ui.Toast;

/// The screens of one session.
final class Workplace {

    private final Overlays overlays;
    private final RoomsScreen rooms;

    Workplace(Desk desk, Settings settings, Texts texts, Theme theme, Ticker ticker) {
        StackPane below = new StackPane();
        overlays = new Overlays(below);
        Announcer announcer = new Announcer();
        Toast toast = new Toast(announcer);
        Surroundings around = new Surroundings(texts, theme, ticker, overlays, toast);
        rooms =
                new RoomsScreen(
                        desk.store(),
                        desk.pulse(),
                        desk.commands(),
                        desk.histories(),
                        settings,
                        around);
        StackPane.setAlignment(toast.node(), Pos.BOTTOM_CENTER);
        below.getChildren().setAll(rooms.content(), toast.node(), announcer.node());
    }

    Node node() {
        return overlays.node();
    }

    void shown() {
        rooms.shown();
    }
}
