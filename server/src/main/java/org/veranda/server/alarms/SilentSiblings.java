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
import org.veranda.model.device.Connectivity;
import org.veranda.model.device.Device;
import org.veranda.model.device.DeviceId;
import org.veranda.model.identity.Staff;
import org.veranda.server.devices.Devices;
import org.veranda.server.rooms.Origin;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Many devices that fall silent behind one are one alarm: that one is taken for the cause, and the others are its
/// count. When it is back, those that are silent still are looked at one by one.
@Component
class SilentSiblings {

    private static final Duration COUNT_AGAIN = Duration.ofSeconds(1);

    private final Devices devices;
    private final AlarmTable table;
    private final AlarmRecorder recorder;
    private final AlarmIntake intake;
    private final AlarmSettings settings;

    SilentSiblings(
            Devices devices,
            AlarmTable table,
            AlarmRecorder recorder,
            AlarmIntake intake,
            AlarmSettings settings) {
        this.devices = devices;
        this.table = table;
        this.recorder = recorder;
        this.intake = intake;
        this.settings = settings;
    }

    /// Those of these devices whose silence explains that of the ones behind them: known before, or found now.
    List<StoredAlarm> causes(Collection<DeviceId> parents, Origin origin) {
        if (parents.isEmpty()) {
            return List.of();
        }
        List<StoredAlarm> causes = new ArrayList<>(active(parents));
        List<DeviceId> known =
                causes.stream()
                        .flatMap(cause -> Stream.ofNullable(cause.source().device()))
                        .toList();
        for (DeviceId parent : parents) {
            if (!known.contains(parent)
                    && devices.countBehind(parent, Connectivity.OFFLINE) >= settings.siblings()) {
                causes.add(blame(devices.get(parent), origin));
            }
        }
        return causes;
    }

    /// Counts again a moment later what is behind them; many changes cost one count.
    void recountSoon(List<StoredAlarm> causes, Instant now) {
        table.update(
                causes.stream()
                        .filter(cause -> cause.group().recountAt() == null)
                        .map(cause -> cause.with(counting(cause.group(), now.plus(COUNT_AGAIN))))
                        .toList());
    }

    /// The alarm with what is behind it counted, where that is due; too few to be its consequence end it.
    StoredAlarm recounted(StoredAlarm alarm, Instant now) {
        DeviceId device = alarm.source().device();
        AlarmGroup group = alarm.group();
        if (group.recountAt() == null || group.recountAt().isAfter(now) || device == null) {
            return alarm;
        }
        int silent = devices.countBehind(device, Connectivity.OFFLINE);
        StoredAlarm counted =
                alarm.with(
                        new AlarmGroup(group.parent(), alarm.state().active() ? silent : 0, null));
        boolean innocent =
                silent < settings.siblings() / 2
                        && devices.find(device)
                                .map(found -> !found.connectivity().cutsOff())
                                .orElse(true);
        return innocent ? apply(counted, new AlarmCommand.Clear(), now) : counted;
    }

    /// What hung on these stands for itself again, and has its own delay before it counts.
    void released(List<StoredAlarm> over, Instant now) {
        for (StoredAlarm cause : over) {
            DeviceId device = cause.source().device();
            if (device != null && cause.type().equals(AlarmKind.GATEWAY_OFFLINE)) {
                release(cause, device, now);
            }
        }
    }

    private void release(StoredAlarm cause, DeviceId device, Instant now) {
        Origin house = Origin.house(now);
        List<AlarmStep> steps = new ArrayList<>();
        for (StoredAlarm child : table.lockChildren(cause.id())) {
            StoredAlarm free =
                    apply(child, new AlarmCommand.Unsuppress(SuppressionCause.PARENT_DOWN), now)
                            .with(new AlarmGroup(null, child.group().children(), null));
            steps.add(new AlarmStep(child, free, "alarm.unsuppress", null, house));
        }
        recorder.record(steps);
        List<AlarmReport> silent =
                devices.behind(device, Connectivity.OFFLINE).stream()
                        .map(OfflineAlarms::silent)
                        .toList();
        if (!silent.isEmpty()) {
            intake.take(silent, house);
        }
    }

    private List<StoredAlarm> active(Collection<DeviceId> parents) {
        List<AlarmKey> keys =
                parents.stream()
                        .map(parent -> new AlarmKey("device:" + parent, AlarmKind.GATEWAY_OFFLINE))
                        .toList();
        return table.lock(keys).stream().filter(alarm -> alarm.state().active()).toList();
    }

    /// So many at once need no delay to be believed.
    private StoredAlarm blame(Device parent, Origin origin) {
        intake.take(List.of(OfflineAlarms.silent(parent)), origin);
        StoredAlarm pending =
                table.lock(
                                List.of(
                                        new AlarmKey(
                                                "device:" + parent.id(),
                                                AlarmKind.GATEWAY_OFFLINE)))
                        .getFirst();
        Instant now = pending.changedAt();
        Instant later = now.plus(AlarmKinds.of(AlarmKind.GATEWAY_OFFLINE).onDelay());
        List<Device> silent = devices.behind(parent.id(), Connectivity.OFFLINE);
        AlarmGroup group = new AlarmGroup(null, silent.size(), now.plus(COUNT_AGAIN));
        StoredAlarm cause = apply(pending, new AlarmCommand.Elapse(), later).with(group);
        List<AlarmStep> steps = new ArrayList<>();
        steps.add(new AlarmStep(pending, cause, "alarm.raise", null, origin));
        table.lock(silent.stream().map(OfflineAlarms::key).collect(Collectors.toSet())).stream()
                .filter(alarm -> !alarm.id().equals(cause.id()))
                .map(alarm ->
                        new AlarmStep(
                                alarm,
                                attached(alarm, cause.id(), parent.serial(), now),
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
            return apply(alarm, new AlarmCommand.Clear(), now);
        }
        AlarmCommand down = new AlarmCommand.Suppress(SuppressionCause.PARENT_DOWN, null, serial);
        return apply(alarm, down, now)
                .with(new AlarmGroup(cause, alarm.group().children(), alarm.group().recountAt()));
    }

    private StoredAlarm apply(StoredAlarm alarm, AlarmCommand command, Instant now) {
        AlarmContext context =
                new AlarmContext(
                        AlarmKinds.of(alarm.type()), settings.limits(), Staff.HOUSE, now, null);
        return AlarmRules.decide(alarm.state(), command, context)
                        instanceof Decision.Changed<AlarmState>(AlarmState state)
                ? alarm.with(state, now)
                : alarm;
    }

    private static AlarmGroup counting(AlarmGroup group, Instant at) {
        return new AlarmGroup(group.parent(), group.children(), at);
    }
}
