package org.veranda.server.alarms;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.veranda.model.alarm.SuppressionCause;
import org.veranda.model.alarm.rules.AlarmContext;
import org.veranda.model.alarm.rules.AlarmKinds;
import org.veranda.model.device.DeviceId;
import org.veranda.model.identity.Staff;
import org.veranda.server.firmware.updates.UpdatesMoved;
import org.veranda.server.rooms.Origin;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// An update explains what its device is alarmed about until it is done, well or badly; within the transaction in which
/// it begins or ends.
@Component
class UpdateAlarms {

    private final AlarmTable table;
    private final AlarmRecorder recorder;
    private final AlarmSettings settings;
    private final Clock clock;

    UpdateAlarms(AlarmTable table, AlarmRecorder recorder, AlarmSettings settings, Clock clock) {
        this.table = table;
        this.recorder = recorder;
        this.settings = settings;
        this.clock = clock;
    }

    @EventListener
    void on(UpdatesMoved moved) {
        explain(moved.begun(), true);
        explain(moved.ended(), false);
    }

    private void explain(Set<DeviceId> devices, boolean holds) {
        if (devices.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        String command = holds ? "alarm.suppress" : "alarm.unsuppress";
        List<AlarmStep> steps =
                table.lockOpenOf(devices).stream()
                        .map(alarm ->
                                new AlarmStep(
                                        alarm,
                                        explained(alarm, holds, now),
                                        command,
                                        null,
                                        Origin.house(now)))
                        .toList();
        recorder.record(steps);
    }

    private StoredAlarm explained(StoredAlarm alarm, boolean holds, Instant now) {
        return AutomaticCauses.with(
                alarm,
                SuppressionCause.FIRMWARE_IN_PROGRESS,
                holds,
                new AlarmContext(
                        AlarmKinds.of(alarm.type()), settings.limits(), Staff.HOUSE, now, null));
    }
}
