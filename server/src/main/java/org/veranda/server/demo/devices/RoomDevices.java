package org.veranda.server.demo.devices;

import org.jspecify.annotations.Nullable;
import org.veranda.model.device.DeviceKind;
import org.veranda.server.devices.register.DeviceDraft;
import org.veranda.wire.RoomView;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What stands in the rooms of a demo resort: a switch for each location, and in each room a gateway, a lock, a thermostat,
/// a minibar and as many sensors as asked for.
public final class RoomDevices {

    /// How many there are in a room where nobody says otherwise.
    public static final int USUAL = 8;

    private static final int GATEWAY_SECONDS = 20;
    private static final int OTHER_SECONDS = 60;
    private static final List<String> SENSORS = List.of("door", "window", "leak", "presence");

    private RoomDevices() {}

    /// @param most how many devices the resort has at most, its switches not counted
    public static List<DeviceDraft> of(List<RoomView> rooms, int most) {
        Map<String, DeviceDraft> switches = new LinkedHashMap<>();
        List<DeviceDraft> drafts = new ArrayList<>();
        for (int n = 0; drafts.size() < most && !rooms.isEmpty(); n++) {
            for (RoomView room : rooms.subList(0, Math.min(rooms.size(), most - drafts.size()))) {
                DeviceDraft hub =
                        switches.computeIfAbsent(
                                "SW-" + room.location().id(), serial -> hub(serial, room));
                drafts.add(draft(room, n, hub.serial()));
            }
        }
        List<DeviceDraft> all = new ArrayList<>(switches.values());
        all.addAll(drafts);
        return all;
    }

    private static DeviceDraft hub(String serial, RoomView room) {
        return new DeviceDraft(
                serial,
                DeviceKind.SWITCH,
                "Switch " + room.location().name(),
                "Netz 24",
                null,
                room.location().id(),
                null,
                GATEWAY_SECONDS,
                null);
    }

    private static DeviceDraft draft(RoomView room, int number, String hub) {
        String gateway = "GW-" + room.id();
        return switch (number) {
            case 0 -> inRoom(room, gateway, DeviceKind.GATEWAY, "Gateway", "Portico 2", hub);
            case 1 ->
                    inRoom(
                            room,
                            "LK-" + room.id(),
                            DeviceKind.LOCK,
                            "Front door",
                            "Saltlock 4",
                            gateway);
            case 2 ->
                    inRoom(
                            room,
                            "TH-" + room.id(),
                            DeviceKind.THERMOSTAT,
                            "Thermostat",
                            "Brisa",
                            gateway);
            case 3 ->
                    inRoom(room, "MB-" + room.id(), DeviceKind.MINIBAR, "Minibar", "Frio", gateway);
            default -> {
                String where = SENSORS.get((number - 4) % SENSORS.size());
                yield inRoom(
                        room,
                        "SN-%s-%d".formatted(room.id(), number - 3),
                        DeviceKind.SENSOR,
                        "Sensor " + where,
                        "Gota",
                        gateway);
            }
        };
    }

    private static DeviceDraft inRoom(
            RoomView room,
            String serial,
            DeviceKind kind,
            String name,
            String model,
            @Nullable String parent) {
        return new DeviceDraft(
                serial,
                kind,
                name,
                model,
                room.id(),
                null,
                parent,
                kind == DeviceKind.GATEWAY ? GATEWAY_SECONDS : OTHER_SECONDS,
                null);
    }
}
