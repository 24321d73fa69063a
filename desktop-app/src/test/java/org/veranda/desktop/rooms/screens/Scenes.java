package org.veranda.desktop.rooms.screens;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.veranda.desktop.connection.ConnectionState;
import org.veranda.desktop.connection.OfflineReason;
import org.veranda.desktop.settings.Density;
import org.veranda.model.identity.Role;
import org.veranda.model.room.Condition;
import org.veranda.model.room.Hold;
import org.veranda.model.room.Occupancy;

import java.time.LocalTime;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/// Brings a console into the states that are drawn.
final class Scenes {

    private Scenes() {}

    static void settle(Desk desk) {
        for (int i = 0; i < 3; i++) {
            desk.scene.getRoot().applyCss();
            desk.scene.getRoot().layout();
        }
    }

    static Hotel hotel() {
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

    static void open(Desk desk) {
        desk.house.answerHistory(CompletableFuture.completedFuture(Past.of()));
        desk.open(hotel(), Role.MANAGER);
        settle(desk);
    }

    static void drawer(Desk desk, String room) {
        open(desk);
        type(desk, room);
        key(desk, KeyCode.ENTER);
        key(desk, KeyCode.ESCAPE);
        desk.rooms.find(room).getFirst().action().run();
        settle(desk);
    }

    static void spanish(Desk desk) {
        desk.texts.use(Locale.of("es"));
        drawer(desk, "1204");
    }

    static void density(Desk desk, Density density) {
        desk.settings.density().set(density);
        open(desk);
    }

    static void largest(Desk desk) {
        desk.settings.density().set(Density.MINI);
        desk.open(Hotel.ofSize(7_351), Role.FRONT_DESK);
    }

    static void table(Desk desk) {
        open(desk);
        click(desk, "#view-table");
    }

    static void tableDrawer(Desk desk) {
        table(desk);
        drawerOf(desk, "1204");
    }

    static void housekeeping(Desk desk) {
        desk.open(hotel(), Role.HK_SUPERVISOR);
        click(desk, "#counter-awaiting-cleaning");
    }

    static void type(Desk desk, String digits) {
        if (desk.store.rooms().isEmpty()) {
            open(desk);
        }
        digits.chars().forEach(digit -> typed(desk, Character.toString(digit)));
        settle(desk);
    }

    static void selection(Desk desk) {
        open(desk);
        desk.rooms.shown();
        for (int i = 0; i < 5; i++) {
            key(desk, KeyCode.RIGHT);
            key(desk, KeyCode.SPACE);
        }
    }

    static void bulk(Desk desk) {
        selection(desk);
        typed(desk, "i");
    }

    static void checkIn(Desk desk) {
        Hotel hotel = hotel();
        RoomSketch room = hotel.room("1205");
        hotel.unbook(room);
        hotel.expect(room, "Zimmermann", LocalTime.of(15, 0));
        desk.open(hotel, Role.FRONT_DESK);
        drawerOf(desk, "1205");
    }

    static void walkIn(Desk desk) {
        desk.open(hotel(), Role.FRONT_DESK);
        drawerOf(desk, "1205");
        click(desk, "#do-walk-in");
    }

    static void checkOut(Desk desk) {
        drawer(desk, "V02");
        click(desk, "#do-check-out");
    }

    static void override(Desk desk) {
        Hotel hotel = hotel();
        hotel.room("1204").alarm = null;
        desk.open(hotel, Role.MANAGER);
        drawerOf(desk, "1204");
        click(desk, "#do-check-in");
    }

    static void unassign(Desk desk) {
        block(desk);
        if (desk.scene.lookup("#reason") instanceof TextField reason) {
            reason.setText("Leak in the bathroom");
        }
        click(desk, "#confirm");
    }

    static void held(Desk desk) {
        Hotel hotel = hotel();
        hotel.room("1205").hold = new Hold(RoomSketch.NOW.plusSeconds(3_600), null);
        desk.open(hotel, Role.FRONT_DESK);
        drawerOf(desk, "1205");
    }

    static void maid(Desk desk) {
        desk.open(hotel(), Role.HOUSEKEEPER);
        drawerOf(desk, "1205");
    }

    static void spanishTable(Desk desk) {
        desk.texts.use(Locale.of("es"));
        table(desk);
    }

    static void spanishBlock(Desk desk) {
        desk.texts.use(Locale.of("es"));
        block(desk);
    }

    static void offlineDrawer(Desk desk) {
        drawer(desk, "1204");
        desk.connection.show(
                new ConnectionState.Offline(
                        OfflineReason.UNREACHABLE, RoomSketch.NOW.plusSeconds(4)));
    }

    static void drawerOf(Desk desk, String room) {
        settle(desk);
        desk.rooms.find(room).getFirst().action().run();
        settle(desk);
    }

    static void block(Desk desk) {
        drawer(desk, "1204");
        typed(desk, "o");
    }

    static void refused(Desk desk) {
        drawer(desk, "1204");
        typed(desk, "i");
    }

    static void undo(Desk desk) {
        drawer(desk, "1204");
        typed(desk, "c");
    }

    static void historyFailed(Desk desk) {
        open(desk);
        desk.house.answerHistory(CompletableFuture.failedFuture(new IllegalStateException()));
        desk.rooms.find("V05").getFirst().action().run();
    }

    static void failed(Desk desk) {
        desk.store.failed(OfflineReason.SERVER_BUSY);
        desk.connection.show(
                new ConnectionState.Offline(
                        OfflineReason.SERVER_BUSY, RoomSketch.NOW.plusSeconds(8)));
    }

    static void noRooms(Desk desk) {
        desk.open(Hotel.ofSize(0), Role.RESORT_ADMIN);
    }

    static void aged(Desk desk, long seconds) {
        open(desk);
        desk.heard(RoomSketch.NOW.minusSeconds(seconds));
        desk.connection.show(
                new ConnectionState.Offline(
                        OfflineReason.UNREACHABLE, RoomSketch.NOW.plusSeconds(4)));
    }

    static void offline(Desk desk) {
        aged(desk, 260);
    }

    static void palette(Desk desk) {
        drawer(desk, "1204");
        key(desk, KeyCode.K, true);
        if (desk.scene.lookup("#palette-field") instanceof TextField field) {
            field.setText("120");
        }
    }

    static void large(Desk desk) {
        desk.theme.scale().set(1.5);
        drawer(desk, "1204");
    }

    static void click(Desk desk, String id) {
        settle(desk);
        if (desk.scene.lookup(id) instanceof ButtonBase button) {
            button.fire();
        }
    }

    static void key(Desk desk, KeyCode code) {
        key(desk, code, false);
    }

    static void key(Desk desk, KeyCode code, boolean control) {
        settle(desk);
        Node owner = desk.scene.getFocusOwner();
        owner.fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false));
    }

    static void typed(Desk desk, String character) {
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
