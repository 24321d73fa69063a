package org.veranda.desktop.rooms.screens;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.veranda.desktop.connection.ConnectionState;
import org.veranda.desktop.connection.OfflineReason;
import org.veranda.desktop.store.device.DeviceShown;
import org.veranda.model.device.Connectivity;
import org.veranda.model.device.DeviceKind;
import org.veranda.model.identity.Role;
import org.veranda.model.identity.UserId;

import java.util.Locale;

/// Brings the list of devices into the states that are drawn.
public final class DeviceScenes {

    private static final DeviceKind[] OF_A_ROOM = {
        DeviceKind.LOCK, DeviceKind.THERMOSTAT, DeviceKind.MINIBAR, DeviceKind.SENSOR
    };

    private DeviceScenes() {}

    /// The resort of the pictures with the devices of its rooms: each room has its gateway, each wing its switch.
    public static void furnish(Desk desk, Hotel hotel) {
        DeviceHouse house = desk.house.devices();
        hotel.snapshot(Role.MANAGER)
                .locations()
                .forEach(place ->
                        house.add(
                                "SW-" + place.id(),
                                DeviceKind.SWITCH,
                                place.id().value() == 2
                                        ? Connectivity.OFFLINE
                                        : Connectivity.ONLINE,
                                place.id().value() == 2 ? 660 : 12,
                                null,
                                place.id().value(),
                                null));
        for (RoomSketch room : hotel.rooms()) {
            room(house, room);
        }
        house.add("SE-POOL-1", DeviceKind.SENSOR, Connectivity.UNPROVISIONED, 0, null, null, null);
        house.add(
                "LK-OLD-7", DeviceKind.LOCK, Connectivity.DECOMMISSIONED, 9_000, null, null, null);
        house.add("GW-SPA", DeviceKind.GATEWAY, Connectivity.MAINTENANCE, 3_000, null, 1L, "SW-1");
    }

    private static void room(DeviceHouse house, RoomSketch room) {
        String gateway = "GW-" + room.name;
        long place = room.location.id().value();
        house.add(
                gateway,
                DeviceKind.GATEWAY,
                Connectivity.ONLINE,
                room.id % 50,
                room.id,
                null,
                "SW-" + place);
        for (DeviceKind kind : OF_A_ROOM) {
            String serial = kind.wire().substring(0, 2).toUpperCase(Locale.ROOT) + "-" + room.name;
            house.add(serial, kind, state(room, kind), seen(room, kind), room.id, null, gateway);
        }
    }

    private static Connectivity state(RoomSketch room, DeviceKind kind) {
        if (kind == DeviceKind.MINIBAR && room.id % 37 == 0) {
            return Connectivity.OFFLINE;
        }
        return kind == DeviceKind.SENSOR && room.id % 29 == 0
                ? Connectivity.STALE
                : Connectivity.ONLINE;
    }

    private static long seen(RoomSketch room, DeviceKind kind) {
        return switch (state(room, kind)) {
            case OFFLINE -> 5_400 + 60 * room.id;
            case STALE -> 140;
            default -> (7 * room.id + kind.wire().length()) % 60;
        };
    }

    /// Opens the list for somebody who manages devices.
    public static void list(Desk desk) {
        Hotel hotel = AlarmSketches.hotel();
        furnish(desk, hotel);
        FirmwareScenes.furnish(desk);
        desk.open(hotel, Role.MANAGER);
        desk.shell.show(desk.devices);
        Gestures.settle(desk);
    }

    static void detail(Desk desk) {
        desk.house
                .devices()
                .shared()
                .add(new DeviceShown(new UserId(1_207), new UserId(4), RoomSketch.NOW));
        list(desk);
        find(desk, "lo-1204");
        Gestures.key(desk, KeyCode.DOWN);
        Gestures.key(desk, KeyCode.DOWN);
        Gestures.key(desk, KeyCode.ENTER);
    }

    static void find(Desk desk, String typed) {
        if (desk.scene.lookup("#devices-find") instanceof TextField field) {
            field.requestFocus();
            field.setText(typed);
        }
        Gestures.settle(desk);
    }

    static void noMatch(Desk desk) {
        list(desk);
        find(desk, "toaster");
    }

    static void offlineOnly(Desk desk) {
        list(desk);
        Gestures.click(desk, "#reach-offline");
    }

    static void spanish(Desk desk) {
        desk.texts.use(Locale.of("es"));
        detail(desk);
    }

    static void none(Desk desk) {
        desk.open(Scenes.hotel(), Role.MANAGER);
        desk.shell.show(desk.devices);
    }

    static void loading(Desk desk) {
        desk.house.devices().keepSilent();
        none(desk);
    }

    static void failed(Desk desk) {
        desk.house.devices().fail(new IllegalStateException("no answer"));
        none(desk);
    }

    static void offline(Desk desk) {
        detail(desk);
        away(desk);
    }

    static void neverLoaded(Desk desk) {
        desk.open(Scenes.hotel(), Role.MANAGER);
        away(desk);
        desk.shell.show(desk.devices);
    }

    static void away(Desk desk) {
        desk.connection.show(
                new ConnectionState.Offline(
                        OfflineReason.UNREACHABLE, RoomSketch.NOW.plusSeconds(4)));
    }

    static void share(Desk desk) {
        detail(desk);
        Gestures.click(desk, "#do-device-share");
    }

    static void largest(Desk desk) {
        Hotel hotel = Hotel.ofSize(7_351);
        furnish(desk, hotel);
        desk.open(hotel, Role.MANAGER);
        desk.shell.show(desk.devices);
    }
}
