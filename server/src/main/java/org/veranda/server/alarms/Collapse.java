package org.veranda.server.alarms;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.veranda.model.Decision;
import org.veranda.model.alarm.AlarmCommand;
import org.veranda.model.alarm.AlarmId;
import org.veranda.model.alarm.AlarmState;
import org.veranda.model.alarm.SuppressionCause;
import org.veranda.model.alarm.rules.AlarmContext;
import org.veranda.model.alarm.rules.AlarmKind;
import org.veranda.model.alarm.rules.AlarmKinds;
import org.veranda.model.alarm.rules.AlarmRules;
import org.veranda.model.device.Device;
import org.veranda.model.device.DeviceId;
import org.veranda.model.identity.Staff;
import org.veranda.server.devices.tree.DeviceTree;
import org.veranda.server.rooms.Origin;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// Hangs the alarms of what is behind a device, however far, on that device's own.
@Component
class Collapse {

    static final Duration COUNT_AGAIN = Duration.ofSeconds(1);

    private final DeviceTree tree;
    private final AlarmTable table;
    private final AlarmRecorder recorder;
    private final AlarmIntake intake;
    private final AlarmSettings settings;

    Collapse(
            DeviceTree tree,
            AlarmTable table,
            AlarmRecorder recorder,
            AlarmIntake intake,
            AlarmSettings settings) {
        this.tree = tree;
        this.table = table;
        this.recorder = recorder;
        this.intake = intake;
        this.settings = settings;
    }

    static List<AlarmKey> keys(Collection<DeviceId> carriers) {
        return carriers.stream()
                .flatMap(carrier ->
                        Stream.of(AlarmKind.GATEWAY_OFFLINE, AlarmKind.SWITCH_OFFLINE)
                                .map(type -> new AlarmKey("device:" + carrier, type)))
                .toList();
    }

    /// Takes it for the cause: so many at once need no delay to be believed.
    StoredAlarm blame(Device device, Origin origin) {
        intake.take(List.of(OfflineAlarms.blamed(device)), origin);
        StoredAlarm pending = table.lock(List.of(OfflineAlarms.key(device))).getFirst();
        Instant now = pending.changedAt();
        Instant later = now.plus(AlarmKinds.of(pending.type()).onDelay());
        StoredAlarm believed = decided(pending, new AlarmCommand.Elapse(), later);
        return begin(pending, believed, now, origin);
    }

    /// Lets it begin: what is silent behind it hangs on it from now on.
    StoredAlarm begin(StoredAlarm before, StoredAlarm believed, Instant now, Origin origin) {
        DeviceId device = Objects.requireNonNull(before.source().device());
        List<Device> silent = tree.silentBehind(device);
        StoredAlarm cause =
                believed.with(
                        new AlarmGroup(
                                believed.group().parent(), silent.size(), now.plus(COUNT_AGAIN)));
        List<AlarmStep> steps = new ArrayList<>();
        steps.add(new AlarmStep(before, cause, "alarm.raise", null, origin));
        Set<AlarmKey> behind = new HashSet<>(keys(tree.carriersBehind(device)));
        silent.stream().map(OfflineAlarms::key).forEach(behind::add);
        table.lock(behind).stream()
                .filter(alarm -> alarm.group().parent() == null)
                .map(alarm ->
                        new AlarmStep(
                                alarm,
                                attached(alarm, cause.id(), cause.source().serial(), now),
                                "alarm.suppress",
                                null,
                                origin))
                .forEach(steps::add);
        recorder.record(steps);
        return cause;
    }

    /// What nobody was told of yet is left to the count; what stands in the lists already hangs on its cause.
    private StoredAlarm attached(
            StoredAlarm alarm, AlarmId cause, @Nullable String serial, Instant now) {
        if (!alarm.state().active()) {
            return decided(alarm, new AlarmCommand.Clear(), now);
        }
        AlarmCommand down = new AlarmCommand.Suppress(SuppressionCause.PARENT_DOWN, null, serial);
        return decided(alarm, down, now)
                .with(new AlarmGroup(cause, alarm.group().children(), alarm.group().recountAt()));
    }

    /// The alarm after a command of the house; as it was where the rules say no.
    StoredAlarm decided(StoredAlarm alarm, AlarmCommand command, Instant now) {
        AlarmContext context =
                new AlarmContext(
                        AlarmKinds.of(alarm.type()), settings.limits(), Staff.HOUSE, now, null);
        return AlarmRules.decide(alarm.state(), command, context)
                        instanceof Decision.Changed<AlarmState>(AlarmState state)
                ? alarm.with(state, now)
                : alarm;
    }
}
