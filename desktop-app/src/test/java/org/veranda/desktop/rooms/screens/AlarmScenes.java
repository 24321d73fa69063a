package org.veranda.desktop.rooms.screens;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.connection.ConnectionState;
import org.veranda.desktop.connection.OfflineReason;
import org.veranda.desktop.store.alarm.AlarmHappening;
import org.veranda.model.alarm.Severity;
import org.veranda.model.identity.Role;

import java.util.List;
import java.util.Locale;

/// Brings the alarms screen into the states that are drawn.
final class AlarmScenes {

    private static final List<Severity> LESSER =
            List.of(Severity.MAJOR, Severity.MINOR, Severity.WARNING);

    private AlarmScenes() {}

    static void open(Desk desk, Role role) {
        Hotel hotel = AlarmSketches.hotel();
        past(desk, hotel);
        desk.open(hotel, role);
        desk.shell.show(desk.alarms);
        Gestures.settle(desk);
    }

    /// What was over before, and the evening's flood.
    private static void past(Desk desk, Hotel hotel) {
        int[] flood = {1, 0, 2, 1, 0, 3, 2, 14, 23, 9, 4, 2, 1, 0, 2, 1, 3};
        long id = 100;
        for (int span = 0; span < flood.length; span++) {
            for (int alarm = 0; alarm < flood[span]; alarm++) {
                AlarmSketch over =
                        AlarmSketches.sketch(
                                        hotel,
                                        id++,
                                        LESSER.get(alarm % LESSER.size()),
                                        alarm % 2 == 0 ? "offline" : "door_open",
                                        "11" + "%02d".formatted(1 + alarm % 20))
                                .ago(10L * (flood.length - span) + alarm % 7);
                AlarmSketches.end(over);
                desk.house.alarms().over().add(over.view());
            }
        }
        desk.house
                .alarms()
                .happenings()
                .addAll(
                        List.of(
                                happening(
                                        3, "alarm.comment", "Rui Faria", "On my way with the pump"),
                                happening(8, "alarm.acknowledge", "Inês Carvalho", null),
                                happening(11, "alarm.raise", null, null),
                                happening(1_460, "alarm.clear", null, null),
                                happening(1_490, "alarm.raise", null, null)));
    }

    private static AlarmHappening happening(
            long minutes, String command, @Nullable String by, @Nullable String text) {
        return new AlarmHappening(
                RoomSketch.NOW.minusSeconds(60 * minutes),
                command,
                by,
                text,
                minutes > 100 ? 1 : 2);
    }

    static void list(Desk desk) {
        open(desk, Role.MANAGER);
        cursor(desk);
    }

    static void cursor(Desk desk) {
        Gestures.key(desk, KeyCode.HOME);
        Gestures.settle(desk);
    }

    static void detail(Desk desk) {
        list(desk);
        Gestures.key(desk, KeyCode.DOWN);
        Gestures.key(desk, KeyCode.ENTER);
        Gestures.settle(desk);
    }

    static void spanish(Desk desk) {
        desk.texts.use(Locale.of("es"));
        detail(desk);
    }

    static void large(Desk desk, double scale) {
        desk.theme.scale().set(scale);
        detail(desk);
    }

    static void history(Desk desk) {
        open(desk, Role.MANAGER);
        Gestures.click(desk, "#tab-history");
        Gestures.settle(desk);
    }

    static void historyFailed(Desk desk) {
        desk.house.alarms().failRecords();
        open(desk, Role.MANAGER);
        Gestures.click(desk, "#tab-history");
        Gestures.settle(desk);
    }

    static void shelved(Desk desk) {
        open(desk, Role.MANAGER);
        Gestures.click(desk, "#tab-shelved");
        cursor(desk);
        Gestures.key(desk, KeyCode.ENTER);
        Gestures.settle(desk);
    }

    static void none(Desk desk) {
        desk.open(Scenes.hotel(), Role.MANAGER);
        desk.shell.show(desk.alarms);
        Gestures.settle(desk);
    }

    static void loading(Desk desk) {
        desk.store.loading();
        desk.shell.show(desk.alarms);
    }

    static void bulk(Desk desk) {
        chosen(desk);
        Gestures.typed(desk, "a");
    }

    static void chosen(Desk desk) {
        list(desk);
        Gestures.key(desk, KeyCode.A, true);
        Gestures.settle(desk);
    }

    static void shelve(Desk desk) {
        list(desk);
        Gestures.key(desk, KeyCode.DOWN);
        Gestures.key(desk, KeyCode.DOWN);
        Gestures.typed(desk, "s");
    }

    static void found(Desk desk) {
        open(desk, Role.MANAGER);
        if (desk.scene.lookup("#alarms-find") instanceof TextField field) {
            field.setText("12");
        }
        Gestures.settle(desk);
    }

    static void offline(Desk desk) {
        detail(desk);
        desk.connection.show(
                new ConnectionState.Offline(
                        OfflineReason.UNREACHABLE, RoomSketch.NOW.plusSeconds(4)));
    }

    /// New alarms while somebody works with rooms.
    static void notices(Desk desk) {
        Scenes.drawer(desk, "1204");
        Hotel hotel = Scenes.hotel();
        desk.house
                .alarms()
                .raise(
                        AlarmSketches.sketch(hotel, 50, Severity.CRITICAL, "panic_button", "1204")
                                .titled("Panic button pressed"));
        desk.house
                .alarms()
                .raise(AlarmSketches.sketch(hotel, 51, Severity.MAJOR, "hvac_failed", "907"));
        Gestures.settle(desk);
    }

    static void rooms(Desk desk) {
        Hotel hotel = AlarmSketches.hotel();
        desk.open(hotel, Role.MANAGER);
        Gestures.drawerOf(desk, "1204");
    }
}
