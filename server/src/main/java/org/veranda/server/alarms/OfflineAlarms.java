package org.veranda.server.alarms;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.veranda.model.alarm.AlarmCommand;
import org.veranda.model.alarm.rules.AlarmKind;
import org.veranda.model.device.Connectivity;
import org.veranda.model.device.Device;
import org.veranda.model.device.DeviceId;
import org.veranda.model.room.RoomId;
import org.veranda.server.devices.ConnectivityChanged;
import org.veranda.server.devices.ConnectivityChanged.Change;
import org.veranda.server.devices.Devices;
import org.veranda.server.devices.tree.DeviceTree;
import org.veranda.server.rooms.Origin;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Raises an alarm for a device that falls silent, and clears it when it is heard again; within the transaction that
/// notes it.
@Component
class OfflineAlarms {

    private final AlarmIntake intake;
    private final AlarmSources sources;
    private final SilentSiblings siblings;
    private final AlarmTable table;
    private final Devices devices;
    private final DeviceTree tree;
    private final Clock clock;

    OfflineAlarms(
            AlarmIntake intake,
            AlarmSources sources,
            SilentSiblings siblings,
            AlarmTable table,
            Devices devices,
            DeviceTree tree,
            Clock clock) {
        this.intake = intake;
        this.sources = sources;
        this.siblings = siblings;
        this.table = table;
        this.devices = devices;
        this.tree = tree;
        this.clock = clock;
    }

    @EventListener
    @Order(1)
    void on(ConnectivityChanged changed) {
        Instant now = clock.instant();
        Origin house = Origin.house(now);
        Map<DeviceId, List<DeviceId>> above = tree.above(fellOrRose(changed));
        sources.hold(rooms(changed, above));
        List<StoredAlarm> causes = siblings.causes(above, fell(changed), house);
        Set<@Nullable DeviceId> explaining =
                causes.stream().map(cause -> cause.source().device()).collect(Collectors.toSet());
        List<AlarmReport> reports = new ArrayList<>();
        List<AlarmKey> back = new ArrayList<>();
        for (Change change : changed.changes()) {
            Device device = change.device();
            switch (change.to()) {
                case OFFLINE -> {
                    boolean explained =
                            above.getOrDefault(device.id(), List.of()).stream()
                                    .anyMatch(explaining::contains);
                    if (!change.behind() && !explained) {
                        reports.add(silent(device));
                    }
                }
                case ONLINE, MAINTENANCE, DECOMMISSIONED -> {
                    if (change.from() == Connectivity.OFFLINE
                            || change.to() != Connectivity.ONLINE) {
                        reports.add(heard(device));
                        back.add(key(device));
                    }
                }
                case STALE, UNPROVISIONED -> {}
            }
        }
        List<StoredAlarm> downBefore =
                table.lock(back).stream().filter(alarm -> alarm.state().active()).toList();
        intake.take(reports, house);
        siblings.recountSoon(causes, now);
        siblings.released(downBefore, now);
    }

    /// In which all of this is: rooms are locked before alarms.
    private Set<RoomId> rooms(ConnectivityChanged changed, Map<DeviceId, List<DeviceId>> above) {
        Set<DeviceId> passed =
                above.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        Stream<Device> carriers =
                passed.isEmpty() ? Stream.of() : devices.byId(passed).values().stream();
        return Stream.concat(changed.changes().stream().map(Change::device), carriers)
                .flatMap(device -> Stream.ofNullable(device.room()))
                .collect(Collectors.toSet());
    }

    /// Those that only something else could explain.
    private static Set<DeviceId> fell(ConnectivityChanged changed) {
        return changed.changes().stream()
                .filter(change -> change.to() == Connectivity.OFFLINE && !change.behind())
                .map(change -> change.device().id())
                .collect(Collectors.toSet());
    }

    private static List<DeviceId> fellOrRose(ConnectivityChanged changed) {
        return changed.changes().stream()
                .filter(change ->
                        change.to() == Connectivity.OFFLINE
                                || change.from() == Connectivity.OFFLINE)
                .map(change -> change.device().id())
                .toList();
    }

    static AlarmKey key(Device device) {
        return new AlarmKey("device:" + device.id(), type(device));
    }

    static AlarmReport silent(Device device) {
        return new AlarmReport(raise(device, "%s is offline".formatted(name(device))), false);
    }

    /// It is taken for the cause, though it says nothing of itself.
    static AlarmReport blamed(Device device) {
        String title = "Devices behind %s are offline".formatted(name(device));
        return new AlarmReport(raise(device, title), false);
    }

    private static AlarmReport heard(Device device) {
        return new AlarmReport(raise(device, null), true);
    }

    private static String name(Device device) {
        return device.name() == null ? device.serial() : device.name();
    }

    private static AlarmCommand.Raise raise(Device device, @Nullable String title) {
        return new AlarmCommand.Raise(
                device.serial(), null, null, type(device), null, title, null, "connectivity", null);
    }

    private static String type(Device device) {
        return switch (device.kind()) {
            case GATEWAY -> AlarmKind.GATEWAY_OFFLINE;
            case SWITCH -> AlarmKind.SWITCH_OFFLINE;
            case LOCK, THERMOSTAT, MINIBAR, SENSOR -> AlarmKind.OFFLINE;
        };
    }
}
