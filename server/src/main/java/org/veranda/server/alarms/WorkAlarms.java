package org.veranda.server.alarms;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.veranda.model.alarm.AlarmCommand;
import org.veranda.model.alarm.rules.AlarmContext;
import org.veranda.model.alarm.rules.AlarmKinds;
import org.veranda.model.device.Connectivity;
import org.veranda.model.device.DeviceId;
import org.veranda.model.identity.Staff;
import org.veranda.server.devices.ConnectivityChanged;
import org.veranda.server.rooms.Origin;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/// Work on a device hides what it is alarmed about until the work ends, and what is taken away for good has no open
/// alarms; within the transaction that notes it, once [OfflineAlarms] is done.
@Component
class WorkAlarms {

    private final AlarmTable table;
    private final AlarmRecorder recorder;
    private final AlarmSettings settings;
    private final Clock clock;

    WorkAlarms(AlarmTable table, AlarmRecorder recorder, AlarmSettings settings, Clock clock) {
        this.table = table;
        this.recorder = recorder;
        this.settings = settings;
        this.clock = clock;
    }

    @EventListener
    @Order(2)
    void on(ConnectivityChanged changed) {
        change(
                devices(changed, change -> change.to() == Connectivity.MAINTENANCE),
                "alarm.suppress",
                (alarm, context) -> AutomaticCauses.workedOn(alarm, true, context));
        change(
                devices(changed, WorkAlarms::isDone),
                "alarm.unsuppress",
                (alarm, context) -> AutomaticCauses.workedOn(alarm, false, context));
        change(
                devices(changed, change -> change.to() == Connectivity.DECOMMISSIONED),
                "alarm.close",
                (alarm, context) ->
                        AutomaticCauses.decided(alarm, new AlarmCommand.Close(), context)
                                .with(AlarmGroup.NONE));
    }

    private static boolean isDone(ConnectivityChanged.Change change) {
        return change.from() == Connectivity.MAINTENANCE
                && change.to() != Connectivity.DECOMMISSIONED;
    }

    private static List<DeviceId> devices(
            ConnectivityChanged changed, Predicate<ConnectivityChanged.Change> meant) {
        return changed.changes().stream()
                .filter(meant)
                .map(change -> change.device().id())
                .toList();
    }

    private void change(
            List<DeviceId> devices,
            String command,
            BiFunction<StoredAlarm, AlarmContext, StoredAlarm> change) {
        if (devices.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        Origin house = Origin.house(now);
        recorder.record(
                table.lockOpenOf(devices).stream()
                        .map(alarm ->
                                new AlarmStep(
                                        alarm,
                                        change.apply(alarm, context(alarm, now)),
                                        command,
                                        null,
                                        house))
                        .toList());
    }

    private AlarmContext context(StoredAlarm alarm, Instant now) {
        return new AlarmContext(
                AlarmKinds.of(alarm.type()), settings.limits(), Staff.HOUSE, now, null);
    }
}
