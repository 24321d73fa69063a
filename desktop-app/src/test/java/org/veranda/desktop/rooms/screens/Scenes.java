package org.veranda.desktop.rooms.screens;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.veranda.desktop.connection.ConnectionState;
import org.veranda.desktop.connection.OfflineReason;
import org.veranda.desktop.settings.Density;
import org.veranda.desktop.store.Confirmed;
import org.veranda.model.identity.Role;
import org.veranda.model.room.Condition;
import org.veranda.model.room.Hold;
import org.veranda.model.room.Occupancy;
import org.veranda.wire.TenantEvent;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/// Brings a console into the states that are drawn.
final class Scenes {

    private Scenes() {}

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
        Gestures.settle(desk);
    }

    static void drawer(Desk desk, String room) {
        open(desk);
        Gestures.type(desk, room);
        Gestures.key(desk, KeyCode.ENTER);
        Gestures.key(desk, KeyCode.ESCAPE);
        desk.rooms.find(room).getFirst().action().run();
        Gestures.settle(desk);
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
        Gestures.click(desk, "#view-table");
    }

    static void tableDrawer(Desk desk) {
        table(desk);
        Gestures.drawerOf(desk, "1204");
    }

    static void housekeeping(Desk desk) {
        desk.open(hotel(), Role.HK_SUPERVISOR);
        Gestures.click(desk, "#counter-awaiting-cleaning");
    }

    static void found(Desk desk, String typed) {
        open(desk);
        Gestures.type(desk, typed);
    }

    static void selection(Desk desk) {
        open(desk);
        desk.rooms.shown();
        for (int i = 0; i < 5; i++) {
            Gestures.key(desk, KeyCode.RIGHT);
            Gestures.key(desk, KeyCode.SPACE);
        }
    }

    static void bulk(Desk desk) {
        selection(desk);
        Gestures.typed(desk, "i");
    }

    static void checkIn(Desk desk) {
        Hotel hotel = hotel();
        RoomSketch room = hotel.room("1205");
        hotel.unbook(room);
        hotel.expect(room, "Zimmermann", LocalTime.of(15, 0));
        desk.open(hotel, Role.FRONT_DESK);
        Gestures.drawerOf(desk, "1205");
    }

    static void walkIn(Desk desk) {
        desk.open(hotel(), Role.FRONT_DESK);
        Gestures.drawerOf(desk, "1205");
        Gestures.click(desk, "#do-walk-in");
    }

    static void checkOut(Desk desk) {
        drawer(desk, "V02");
        Gestures.click(desk, "#do-check-out");
    }

    static void override(Desk desk) {
        Hotel hotel = hotel();
        hotel.room("1204").alarm = null;
        desk.open(hotel, Role.MANAGER);
        Gestures.drawerOf(desk, "1204");
        Gestures.click(desk, "#do-check-in");
    }

    static void unassign(Desk desk) {
        block(desk);
        if (desk.scene.lookup("#reason") instanceof TextField reason) {
            reason.setText("Leak in the bathroom");
        }
        Gestures.click(desk, "#confirm");
    }

    static void held(Desk desk) {
        Hotel hotel = hotel();
        hotel.room("1205").hold = new Hold(RoomSketch.NOW.plusSeconds(3_600), null);
        desk.open(hotel, Role.FRONT_DESK);
        Gestures.drawerOf(desk, "1205");
    }

    static void maid(Desk desk) {
        desk.open(hotel(), Role.HOUSEKEEPER);
        Gestures.drawerOf(desk, "1205");
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

    static void block(Desk desk) {
        drawer(desk, "1204");
        Gestures.typed(desk, "o");
    }

    static void wrongDay(Desk desk) {
        block(desk);
        if (desk.scene.lookup("#through") instanceof TextField through) {
            through.setText("31.4.2027");
        }
    }

    static void spanishSupervisor(Desk desk) {
        desk.texts.use(Locale.of("es"));
        desk.open(hotel(), Role.HK_SUPERVISOR);
        Gestures.drawerOf(desk, "1205");
    }

    static void connecting(Desk desk) {
        desk.store.loading();
        desk.connection.show(new ConnectionState.Connecting());
    }

    static void certificate(Desk desk) {
        open(desk);
        desk.connection.show(new ConnectionState.Offline(OfflineReason.CERTIFICATE, null));
        desk.heard(RoomSketch.NOW.minusSeconds(75));
    }

    static void dayUnclosed(Desk desk) {
        open(desk);
        desk.store.apply(
                List.of(
                        new Confirmed(
                                new TenantEvent.PropertyChanged(
                                        Hotel.property(RoomSketch.TODAY.minusDays(2))),
                                null)));
    }

    static void dayUnclosedSpanish(Desk desk) {
        desk.texts.use(Locale.of("es"));
        dayUnclosed(desk);
    }

    static void refused(Desk desk) {
        drawer(desk, "1204");
        Gestures.typed(desk, "i");
    }

    static void undo(Desk desk) {
        drawer(desk, "1204");
        Gestures.typed(desk, "c");
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
        Gestures.key(desk, KeyCode.K, true);
        if (desk.scene.lookup("#palette-field") instanceof TextField field) {
            field.setText("120");
        }
    }

    static void large(Desk desk) {
        desk.theme.scale().set(1.5);
        drawer(desk, "1204");
    }
}
