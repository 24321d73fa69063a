package org.veranda.desktop.rooms.screens;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.connection.ConnectionState;
import org.veranda.desktop.connection.OfflineReason;
import org.veranda.desktop.store.alarm.AlarmHappening;
import org.veranda.model.alarm.AlarmState;
import org.veranda.model.alarm.OutOfService;
import org.veranda.model.alarm.Severity;
import org.veranda.model.alarm.Shelving;
import org.veranda.model.alarm.Suppressed;
import org.veranda.model.alarm.SuppressionCause;
import org.veranda.model.identity.Role;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// Brings the alarms screen into the states that are drawn.
public final class AlarmScenes {

    private static final List<Severity> LESSER =
            List.of(Severity.MAJOR, Severity.MINOR, Severity.WARNING);

    private AlarmScenes() {}

    /// The resort of the pictures with alarms of every kind.
    public static Hotel hotel() {
        Hotel hotel = Scenes.hotel();
        List<AlarmSketch> alarms = hotel.alarms();
        alarms.add(
                sketch(hotel, 1, Severity.CRITICAL, "water_leak", "V03")
                        .titled("Water leak under the bath")
                        .ago(2));
        alarms.add(sketch(hotel, 2, Severity.MAJOR, "lock_battery_critical", "1204").ago(4));
        alarms.add(
                sketch(hotel, 3, Severity.MAJOR, "hvac_failed", "1011").ago(38).by(7, "Rui Faria"));
        acknowledge(alarms.getLast());
        AlarmSketch building = new AlarmSketch(4, Severity.CRITICAL, "offline");
        building.title = "Building switch “Garden wing” is down";
        building.description =
                "Everything behind this switch is out of reach: 1,812 devices in 52 rooms.";
        building.serial = "SW-GARDEN-01";
        building.children = 1_812;
        building.escalated = 1;
        alarms.add(building.ago(11).by(4, "Inês Carvalho"));
        acknowledge(building);
        alarms.add(sketch(hotel, 5, Severity.MINOR, "minibar_warm", "922").ago(66));
        alarms.getLast().count = 14;
        alarms.add(sketch(hotel, 6, Severity.MINOR, "lock_battery_low", "V11").ago(190));
        acknowledge(alarms.getLast());
        alarms.add(sketch(hotel, 7, Severity.WARNING, "signal_weak", "1207").ago(12));
        alarms.add(sketch(hotel, 8, Severity.INFO, "pool_ph_sensor", "V01").ago(1500));
        hidden(hotel, alarms);
        return hotel;
    }

    private static void hidden(Hotel hotel, List<AlarmSketch> alarms) {
        Instant later = RoomSketch.NOW.plusSeconds(5_400);
        AlarmSketch shelved = sketch(hotel, 9, Severity.MINOR, "minibar_warm", "1105").ago(130);
        alarms.add(
                shelved.is(
                        state(
                                shelved,
                                false,
                                new Shelving(later, false, "Being defrosted", "Rui Faria"))));
        AlarmSketch returned = sketch(hotel, 10, Severity.MAJOR, "lock_forced", "V08").ago(25);
        alarms.add(returned.is(state(returned, true, null)));
        AlarmSketch suppressed = sketch(hotel, 11, Severity.MINOR, "offline", "103").ago(80);
        alarms.add(
                suppressed.is(
                        with(
                                suppressed.state(),
                                List.of(new Suppressed(SuppressionCause.ROOM_OOO, null, null)),
                                null)));
        AlarmSketch out = sketch(hotel, 12, Severity.WARNING, "update_failed", "1209").ago(900);
        alarms.add(
                out.is(
                        with(
                                out.state(),
                                List.of(),
                                new OutOfService(
                                        "Rui Faria", "New lock on order", RoomSketch.NOW))));
    }

    private static AlarmSketch sketch(
            Hotel hotel, long id, Severity severity, String type, String room) {
        AlarmSketch sketch = new AlarmSketch(id, severity, type).in(hotel.room(room));
        sketch.serial = "GW-" + room + "-0" + id % 3;
        return sketch;
    }

    /// Somebody has seen it.
    public static void acknowledge(AlarmSketch sketch) {
        AlarmState old = sketch.state();
        sketch.is(
                new AlarmState(
                        old.severity(),
                        old.current(),
                        old.active(),
                        true,
                        old.latched(),
                        old.occurrence(),
                        old.count(),
                        null,
                        null,
                        List.of(),
                        null,
                        old.assignee(),
                        old.comments(),
                        old.version() + 1));
    }

    /// Its condition is gone, and somebody has seen it.
    public static void end(AlarmSketch sketch) {
        acknowledge(sketch);
        sketch.is(state(sketch, true, null));
    }

    private static AlarmState state(
            AlarmSketch sketch, boolean returned, @Nullable Shelving shelving) {
        AlarmState old = sketch.state();
        return new AlarmState(
                old.severity(),
                old.current(),
                !returned,
                old.acknowledged(),
                false,
                old.occurrence(),
                old.count(),
                null,
                shelving,
                List.of(),
                null,
                null,
                0,
                old.version() + 1);
    }

    private static AlarmState with(
            AlarmState old, List<Suppressed> causes, @Nullable OutOfService out) {
        return new AlarmState(
                old.severity(),
                old.current(),
                old.active(),
                old.acknowledged(),
                false,
                old.occurrence(),
                old.count(),
                null,
                null,
                causes,
                out,
                null,
                0,
                old.version() + 1);
    }

    static void open(Desk desk, Role role) {
        Hotel hotel = hotel();
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
                        sketch(
                                        hotel,
                                        id++,
                                        LESSER.get(alarm % LESSER.size()),
                                        alarm % 2 == 0 ? "offline" : "door_open",
                                        "11" + "%02d".formatted(1 + alarm % 20))
                                .ago(10L * (flood.length - span) + alarm % 7);
                AlarmState old = over.state();
                over.is(
                        new AlarmState(
                                old.severity(),
                                old.current(),
                                false,
                                true,
                                false,
                                1,
                                1,
                                null,
                                null,
                                List.of(),
                                null,
                                null,
                                0,
                                3));
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
                        sketch(hotel, 50, Severity.CRITICAL, "panic_button", "1204")
                                .titled("Panic button pressed"));
        desk.house.alarms().raise(sketch(hotel, 51, Severity.MAJOR, "hvac_failed", "907"));
        Gestures.settle(desk);
    }

    static void rooms(Desk desk) {
        Hotel hotel = hotel();
        desk.open(hotel, Role.MANAGER);
        Gestures.drawerOf(desk, "1204");
    }
}
