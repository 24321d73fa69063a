package org.veranda.desktop.rooms.screens;

import org.jspecify.annotations.Nullable;
import org.veranda.model.alarm.AlarmState;
import org.veranda.model.alarm.OutOfService;
import org.veranda.model.alarm.Severity;
import org.veranda.model.alarm.Shelving;
import org.veranda.model.alarm.Suppressed;
import org.veranda.model.alarm.SuppressionCause;

import java.time.Instant;
import java.util.List;

/// Alarms of every kind, for tests and pictures.
public final class AlarmSketches {

    private AlarmSketches() {}

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

    static AlarmSketch sketch(Hotel hotel, long id, Severity severity, String type, String room) {
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
}
