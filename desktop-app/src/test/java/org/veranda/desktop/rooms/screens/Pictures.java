package org.veranda.desktop.rooms.screens;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.veranda.desktop.settings.Density;
import org.veranda.desktop.ui.ThemeChoice;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// Draws every screen and state to `target/screens`, in both themes.
public final class Pictures {

    private record Shot(String name, double width, double height, Consumer<Desk> scene) {}

    private static final List<Shot> SHOTS =
            List.of(
                    new Shot("rooms-drawer", 1440, 900, desk -> Scenes.drawer(desk, "1204")),
                    new Shot("rooms-1366", 1366, 768, desk -> Scenes.drawer(desk, "V03")),
                    new Shot("rooms-1920", 1920, 1080, desk -> Scenes.drawer(desk, "103")),
                    new Shot("rooms-spanish", 1366, 768, Scenes::spanish),
                    new Shot(
                            "rooms-compact",
                            1440,
                            900,
                            desk -> Scenes.density(desk, Density.COMPACT)),
                    new Shot("rooms-mini", 1440, 900, desk -> Scenes.density(desk, Density.MINI)),
                    new Shot("rooms-mini-7351", 1920, 1080, Scenes::largest),
                    new Shot("rooms-table", 1440, 900, Scenes::table),
                    new Shot("rooms-table-drawer", 1366, 768, Scenes::tableDrawer),
                    new Shot("rooms-housekeeping", 1440, 900, Scenes::housekeeping),
                    new Shot("rooms-find", 1366, 768, desk -> Scenes.type(desk, "12")),
                    new Shot("rooms-no-match", 1366, 768, desk -> Scenes.type(desk, "99")),
                    new Shot("rooms-selection", 1440, 900, Scenes::selection),
                    new Shot("rooms-bulk", 1440, 900, Scenes::bulk),
                    new Shot("rooms-checkin", 1366, 768, Scenes::checkIn),
                    new Shot("rooms-walkin", 1366, 768, Scenes::walkIn),
                    new Shot("rooms-checkout", 1366, 768, Scenes::checkOut),
                    new Shot("rooms-override", 1366, 768, Scenes::override),
                    new Shot("rooms-unassign", 1366, 768, Scenes::unassign),
                    new Shot("rooms-blocked", 1366, 768, desk -> Scenes.drawer(desk, "103")),
                    new Shot("rooms-held", 1366, 768, Scenes::held),
                    new Shot("rooms-maid", 1366, 768, Scenes::maid),
                    new Shot("rooms-spanish-table", 1366, 768, Scenes::spanishTable),
                    new Shot("rooms-spanish-block", 1366, 768, Scenes::spanishBlock),
                    new Shot("rooms-offline-drawer", 1366, 768, Scenes::offlineDrawer),
                    new Shot("rooms-block", 1440, 900, Scenes::block),
                    new Shot("rooms-refused", 1440, 900, Scenes::refused),
                    new Shot("rooms-undo", 1440, 900, Scenes::undo),
                    new Shot("rooms-occupied", 1366, 768, desk -> Scenes.drawer(desk, "V02")),
                    new Shot("rooms-history-failed", 1366, 768, Scenes::historyFailed),
                    new Shot("loading", 1366, 768, desk -> desk.store.loading()),
                    new Shot("failed", 1366, 768, Scenes::failed),
                    new Shot("no-rooms", 1366, 768, Scenes::noRooms),
                    new Shot("aging", 1366, 768, desk -> Scenes.aged(desk, 23)),
                    new Shot("offline", 1366, 768, Scenes::offline),
                    new Shot("palette", 1440, 900, Scenes::palette),
                    new Shot("keys", 1440, 900, desk -> Scenes.key(desk, KeyCode.F1)),
                    new Shot(
                            "rooms-table-large",
                            1920,
                            1080,
                            desk -> {
                                desk.theme.scale().set(1.5);
                                Scenes.table(desk);
                            }),
                    new Shot("rooms-large", 1920, 1080, Scenes::large));

    private Pictures() {}

    public static void main(String[] arguments) {
        Application.launch(Gallery.class, arguments);
    }

    /// Takes the pictures one after the other and ends.
    public static final class Gallery extends Application {

        @Override
        public void start(Stage stage) {
            List<String> wanted = getParameters().getRaw();
            for (Shot shot : SHOTS) {
                if (wanted.isEmpty() || wanted.contains(shot.name())) {
                    for (ThemeChoice choice : List.of(ThemeChoice.LIGHT, ThemeChoice.DARK)) {
                        take(shot, choice);
                    }
                }
            }
            Platform.exit();
        }
    }

    private static void take(Shot shot, ThemeChoice choice) {
        Stage stage = new Stage();
        Desk desk = new Desk(shot.width(), shot.height());
        desk.theme.choice().set(choice);
        stage.setScene(desk.scene);
        stage.show();
        shot.scene().accept(desk);
        Scenes.settle(desk);
        String file = shot.name() + "-" + choice.name().toLowerCase(Locale.ROOT) + ".png";
        Png.write(desk.scene.snapshot(null), Path.of("target/screens", file));
        stage.hide();
    }
}
