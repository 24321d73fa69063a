package org.veranda.desktop.rooms.screens;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import org.veranda.desktop.connection.ConnectionState;
import org.veranda.desktop.connection.OfflineReason;
import org.veranda.desktop.settings.Density;
import org.veranda.desktop.ui.ThemeChoice;
import org.veranda.model.identity.Role;
import org.veranda.model.room.Condition;
import org.veranda.model.room.Hold;
import org.veranda.model.room.Occupancy;

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// Draws every screen and state to `target/screens`, in both themes.
public final class Pictures {

    private record Shot(String name, double width, double height, Consumer<Desk> scene) {}

    private static final List<Shot> SHOTS =
            List.of(
                    new Shot("rooms-drawer", 1440, 900, desk -> drawer(desk, "1204")),
                    new Shot("rooms-1366", 1366, 768, desk -> drawer(desk, "V03")),
                    new Shot("rooms-1920", 1920, 1080, desk -> drawer(desk, "103")),
                    new Shot("rooms-spanish", 1366, 768, Pictures::spanish),
                    new Shot("rooms-compact", 1440, 900, desk -> density(desk, Density.COMPACT)),
                    new Shot("rooms-mini", 1440, 900, desk -> density(desk, Density.MINI)),
                    new Shot("rooms-mini-7351", 1920, 1080, Pictures::largest),
                    new Shot("rooms-table", 1440, 900, Pictures::table),
                    new Shot("rooms-housekeeping", 1440, 900, Pictures::housekeeping),
                    new Shot("rooms-find", 1366, 768, desk -> type(desk, "12")),
                    new Shot("rooms-no-match", 1366, 768, desk -> type(desk, "99")),
                    new Shot("rooms-selection", 1440, 900, Pictures::selection),
                    new Shot("rooms-bulk", 1440, 900, Pictures::bulk),
                    new Shot("rooms-checkin", 1366, 768, Pictures::checkIn),
                    new Shot("rooms-walkin", 1366, 768, Pictures::walkIn),
                    new Shot("rooms-checkout", 1366, 768, Pictures::checkOut),
                    new Shot("rooms-override", 1366, 768, Pictures::override),
                    new Shot("rooms-unassign", 1366, 768, Pictures::unassign),
                    new Shot("rooms-blocked", 1366, 768, desk -> drawer(desk, "103")),
                    new Shot("rooms-held", 1366, 768, Pictures::held),
                    new Shot("rooms-maid", 1366, 768, Pictures::maid),
                    new Shot("rooms-spanish-table", 1366, 768, Pictures::spanishTable),
                    new Shot("rooms-spanish-block", 1366, 768, Pictures::spanishBlock),
                    new Shot("rooms-offline-drawer", 1366, 768, Pictures::offlineDrawer),
                    new Shot("rooms-block", 1440, 900, Pictures::block),
                    new Shot("rooms-refused", 1440, 900, Pictures::refused),
                    new Shot("rooms-undo", 1440, 900, Pictures::undo),
                    new Shot("rooms-occupied", 1366, 768, desk -> drawer(desk, "V02")),
                    new Shot("rooms-history-failed", 1366, 768, Pictures::historyFailed),
                    new Shot("loading", 1366, 768, desk -> desk.store.loading()),
                    new Shot("failed", 1366, 768, Pictures::failed),
                    new Shot("no-rooms", 1366, 768, Pictures::noRooms),
                    new Shot("aging", 1366, 768, desk -> aged(desk, 23)),
                    new Shot("offline", 1366, 768, Pictures::offline),
                    new Shot("palette", 1440, 900, Pictures::palette),
                    new Shot("keys", 1440, 900, desk -> key(desk, KeyCode.F1)),
                    new Shot("rooms-large", 1920, 1080, Pictures::large));

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
        settle(desk);
        String file = shot.name() + "-" + choice.name().toLowerCase(Locale.ROOT) + ".png";
        Png.write(desk.scene.snapshot(null), Path.of("target/screens", file));
        stage.hide();
    }

    private static void settle(Desk desk) {
        for (int i = 0; i < 3; i++) {
            desk.scene.getRoot().applyCss();
            desk.scene.getRoot().layout();
        }
    }

    private static Hotel hotel() {
        Hotel hotel = Hotel.quinta();
        RoomSketch room = hotel.room("1204");
        room.condition = Condition.DIRTY;
        room.occupancy = Occupancy.VACANT;
        hotel.unbook(room);
        hotel.expect(room, "Müller", LocalTime.of(15, 0));
        room.rush = true;
        room.block = null;
        room.attendant = null;
        room.alarm = "Lock battery 4 %";
        room.note = "Late arrival, extra towels";
        return hotel;
    }

    private static void open(Desk desk) {
        desk.house.answerHistory(CompletableFuture.completedFuture(Past.of()));
        desk.open(hotel(), Role.MANAGER);
        settle(desk);
    }

    private static void drawer(Desk desk, String room) {
        open(desk);
        type(desk, room);
        key(desk, KeyCode.ENTER);
        key(desk, KeyCode.ESCAPE);
        desk.rooms.find(room).getFirst().action().run();
        settle(desk);
    }

    private static void spanish(Desk desk) {
        desk.texts.use(Locale.of("es"));
        drawer(desk, "1204");
    }

    private static void density(Desk desk, Density density) {
        desk.settings.density().set(density);
        open(desk);
    }

    private static void largest(Desk desk) {
        desk.settings.density().set(Density.MINI);
        desk.open(Hotel.ofSize(7_351), Role.FRONT_DESK);
    }

    private static void table(Desk desk) {
        open(desk);
        click(desk, "#view-table");
    }

    private static void housekeeping(Desk desk) {
        desk.open(hotel(), Role.HK_SUPERVISOR);
        click(desk, "#counter-awaiting-cleaning");
    }

    private static void type(Desk desk, String digits) {
        if (desk.store.rooms().isEmpty()) {
            open(desk);
        }
        digits.chars().forEach(digit -> typed(desk, Character.toString(digit)));
        settle(desk);
    }

    private static void selection(Desk desk) {
        open(desk);
        desk.rooms.shown();
        for (int i = 0; i < 5; i++) {
            key(desk, KeyCode.RIGHT);
            key(desk, KeyCode.SPACE);
        }
    }

    private static void bulk(Desk desk) {
        selection(desk);
        typed(desk, "i");
    }

    private static void checkIn(Desk desk) {
        Hotel hotel = hotel();
        RoomSketch room = hotel.room("1205");
        hotel.unbook(room);
        hotel.expect(room, "Zimmermann", LocalTime.of(15, 0));
        desk.open(hotel, Role.FRONT_DESK);
        drawerOf(desk, "1205");
    }

    private static void walkIn(Desk desk) {
        desk.open(hotel(), Role.FRONT_DESK);
        drawerOf(desk, "1205");
        click(desk, "#do-walk-in");
    }

    private static void checkOut(Desk desk) {
        drawer(desk, "V02");
        click(desk, "#do-check-out");
    }

    private static void override(Desk desk) {
        drawer(desk, "1204");
        click(desk, "#do-check-in");
    }

    private static void unassign(Desk desk) {
        block(desk);
        if (desk.scene.lookup("#reason") instanceof TextField reason) {
            reason.setText("Leak in the bathroom");
        }
        click(desk, "#confirm");
    }

    private static void held(Desk desk) {
        Hotel hotel = hotel();
        hotel.room("1205").hold = new Hold(RoomSketch.NOW.plusSeconds(3_600), null);
        desk.open(hotel, Role.FRONT_DESK);
        drawerOf(desk, "1205");
    }

    private static void maid(Desk desk) {
        desk.open(hotel(), Role.HOUSEKEEPER);
        drawerOf(desk, "1205");
    }

    private static void spanishTable(Desk desk) {
        desk.texts.use(Locale.of("es"));
        table(desk);
    }

    private static void spanishBlock(Desk desk) {
        desk.texts.use(Locale.of("es"));
        block(desk);
    }

    private static void offlineDrawer(Desk desk) {
        drawer(desk, "1204");
        desk.connection.show(
                new ConnectionState.Offline(
                        OfflineReason.UNREACHABLE, RoomSketch.NOW.plusSeconds(4)));
    }

    private static void drawerOf(Desk desk, String room) {
        settle(desk);
        desk.rooms.find(room).getFirst().action().run();
        settle(desk);
    }

    private static void block(Desk desk) {
        drawer(desk, "1204");
        typed(desk, "o");
    }

    private static void refused(Desk desk) {
        drawer(desk, "1204");
        typed(desk, "i");
    }

    private static void undo(Desk desk) {
        drawer(desk, "1204");
        typed(desk, "c");
    }

    private static void historyFailed(Desk desk) {
        open(desk);
        desk.house.answerHistory(CompletableFuture.failedFuture(new IllegalStateException()));
        desk.rooms.find("V05").getFirst().action().run();
    }

    private static void failed(Desk desk) {
        desk.store.failed("The server answered 503");
        desk.connection.show(
                new ConnectionState.Offline(
                        OfflineReason.SERVER_BUSY, RoomSketch.NOW.plusSeconds(8)));
    }

    private static void noRooms(Desk desk) {
        desk.open(Hotel.ofSize(0), Role.RESORT_ADMIN);
    }

    private static void aged(Desk desk, long seconds) {
        open(desk);
        desk.heard(RoomSketch.NOW.minusSeconds(seconds));
        desk.connection.show(
                new ConnectionState.Offline(
                        OfflineReason.UNREACHABLE, RoomSketch.NOW.plusSeconds(4)));
    }

    private static void offline(Desk desk) {
        aged(desk, 260);
    }

    private static void palette(Desk desk) {
        drawer(desk, "1204");
        key(desk, KeyCode.K, true);
        if (desk.scene.lookup("#palette-field") instanceof TextField field) {
            field.setText("120");
        }
    }

    private static void large(Desk desk) {
        desk.theme.scale().set(1.5);
        drawer(desk, "1204");
    }

    private static void click(Desk desk, String id) {
        settle(desk);
        if (desk.scene.lookup(id) instanceof ButtonBase button) {
            button.fire();
        }
    }

    private static void key(Desk desk, KeyCode code) {
        key(desk, code, false);
    }

    private static void key(Desk desk, KeyCode code, boolean control) {
        settle(desk);
        Node owner = desk.scene.getFocusOwner();
        owner.fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false));
    }

    private static void typed(Desk desk, String character) {
        desk.scene
                .getFocusOwner()
                .fireEvent(
                        new KeyEvent(
                                KeyEvent.KEY_TYPED,
                                character,
                                "",
                                KeyCode.UNDEFINED,
                                false,
                                false,
                                false,
                                false));
    }
}
