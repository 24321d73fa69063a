package org.veranda.server.alarms;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.veranda.model.alarm.AlarmCommand;
import org.veranda.model.alarm.Severity;
import org.veranda.model.alarm.rules.AlarmKind;
import org.veranda.model.device.Connectivity;
import org.veranda.model.device.Device;
import org.veranda.model.device.DeviceId;
import org.veranda.model.device.DeviceKind;
import org.veranda.server.devices.ConnectivityChanged;
import org.veranda.server.devices.ConnectivityChanged.Change;
import org.veranda.server.devices.tree.DeviceTree;
import org.veranda.server.rooms.Origin;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Raises an alarm for a device that falls silent, and clears it when it is heard again; within the transaction that
/// notes it.
@Component
class OfflineAlarms {

    private final AlarmIntake intake;
    private final SilentSiblings siblings;
    private final AlarmTable table;
    private final DeviceTree tree;
    private final Clock clock;

    OfflineAlarms(
            AlarmIntake intake,
            SilentSiblings siblings,
            AlarmTable table,
            DeviceTree tree,
            Clock clock) {
        this.intake = intake;
        this.siblings = siblings;
        this.table = table;
        this.tree = tree;
        this.clock = clock;
    }

    @EventListener
    void on(ConnectivityChanged changed) {
        Instant now = clock.instant();
        Origin house = Origin.house(now);
        Map<DeviceId, List<DeviceId>> above = tree.above(fellOrRose(changed));
        List<StoredAlarm> causes = siblings.causes(above.values(), house);
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
        Severity severity = device.kind() == DeviceKind.SWITCH ? Severity.CRITICAL : null;
        String title =
                "%s is offline".formatted(device.name() == null ? device.serial() : device.name());
        return new AlarmReport(raise(device, severity, title), false);
    }

    private static AlarmReport heard(Device device) {
        return new AlarmReport(raise(device, null, null), true);
    }

    private static AlarmCommand.Raise raise(
            Device device, @Nullable Severity severity, @Nullable String title) {
        return new AlarmCommand.Raise(
                device.serial(),
                null,
                null,
                type(device),
                severity,
                title,
                null,
                "connectivity",
                null);
    }

    private static String type(Device device) {
        return device.kind().carriesOthers() ? AlarmKind.GATEWAY_OFFLINE : AlarmKind.OFFLINE;
    }
}
