package org.veranda.server.alarms;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.veranda.model.alarm.AlarmCommand;
import org.veranda.model.alarm.SuppressionCause;
import org.veranda.model.alarm.rules.AlarmKind;
import org.veranda.model.device.Device;
import org.veranda.model.device.DeviceId;
import org.veranda.server.devices.Devices;
import org.veranda.server.devices.tree.DeviceTree;
import org.veranda.server.rooms.Origin;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Many devices that fall silent behind one, however far behind, are one alarm: that one is taken for the cause, and the
/// others are its count. When it is back, those that are silent still are looked at one by one.
@Component
class SilentSiblings {

    /// Who has been silent for longer than that before has a cause of its own.
    private static final Duration TOGETHER = Duration.ofMinutes(5);

    private final Devices devices;
    private final DeviceTree tree;
    private final AlarmTable table;
    private final AlarmRecorder recorder;
    private final AlarmIntake intake;
    private final Collapse collapse;
    private final AlarmSettings settings;

    SilentSiblings(
            Devices devices,
            DeviceTree tree,
            AlarmTable table,
            AlarmRecorder recorder,
            AlarmIntake intake,
            Collapse collapse,
            AlarmSettings settings) {
        this.devices = devices;
        this.tree = tree;
        this.table = table;
        this.recorder = recorder;
        this.intake = intake;
        this.collapse = collapse;
        this.settings = settings;
    }

    /// The alarms of those whose silence explains that of devices behind them: known before, or found now.
    ///
    /// @param ways of each device that changed through what it is reached, the nearest first
    List<StoredAlarm> causes(Collection<List<DeviceId>> ways, Origin origin) {
        Set<DeviceId> passed = ways.stream().flatMap(List::stream).collect(Collectors.toSet());
        if (passed.isEmpty()) {
            return List.of();
        }
        List<StoredAlarm> causes = new ArrayList<>(active(passed));
        Set<DeviceId> known =
                causes.stream()
                        .flatMap(cause -> Stream.ofNullable(cause.source().device()))
                        .collect(Collectors.toSet());
        Set<DeviceId> suspects =
                ways.stream()
                        .flatMap(way -> unexplained(way, known).stream())
                        .collect(Collectors.toSet());
        if (suspects.isEmpty()) {
            return causes;
        }
        Map<DeviceId, Integer> silent =
                tree.silentBehind(suspects, origin.madeAt().minus(TOGETHER));
        suspects.removeIf(one -> silent.getOrDefault(one, 0) < settings.siblings());
        Set<DeviceId> guilty = new LinkedHashSet<>();
        ways.forEach(way ->
                unexplained(way, known).reversed().stream()
                        .filter(suspects::contains)
                        .findFirst()
                        .ifPresent(guilty::add));
        guilty.forEach(one -> causes.add(collapse.blame(devices.get(one), origin)));
        return causes;
    }

    /// What stands behind no cause that is known: of two on one way the one farther away is the cause.
    private static List<DeviceId> unexplained(List<DeviceId> way, Set<DeviceId> known) {
        int from = way.size();
        while (from > 0 && !known.contains(way.get(from - 1))) {
            from--;
        }
        return way.subList(from, way.size());
    }

    /// Counts again a moment later what is behind them; many changes cost one count.
    void recountSoon(List<StoredAlarm> causes, Instant now) {
        table.recount(
                causes.stream().map(StoredAlarm::id).toList(), now.plus(Collapse.COUNT_AGAIN));
    }

    /// The alarm with what is behind it counted, where that is due; too few to be its consequence end it.
    StoredAlarm recounted(StoredAlarm alarm, Instant now) {
        DeviceId device = alarm.source().device();
        AlarmGroup group = alarm.group();
        if (group.recountAt() == null || group.recountAt().isAfter(now) || device == null) {
            return alarm;
        }
        boolean holds = alarm.state().active();
        int silent = holds ? tree.countSilentBehind(device, Instant.EPOCH) : 0;
        StoredAlarm counted = alarm.with(new AlarmGroup(group.parent(), silent, null));
        Instant together = alarm.raisedAt().minus(TOGETHER);
        boolean innocent =
                holds
                        && tree.countSilentBehind(device, together) < settings.siblings() / 2
                        && devices.find(device)
                                .map(found -> !found.connectivity().cutsOff())
                                .orElse(true);
        return innocent ? collapse.decided(counted, new AlarmCommand.Clear(), now) : counted;
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
                    collapse.decided(
                                    child,
                                    new AlarmCommand.Unsuppress(SuppressionCause.PARENT_DOWN),
                                    now)
                            .with(new AlarmGroup(null, child.group().children(), null));
            steps.add(new AlarmStep(child, free, "alarm.unsuppress", null, house));
        }
        recorder.record(steps);
        List<AlarmReport> silent =
                alone(tree.silentBehind(device)).stream().map(OfflineAlarms::silent).toList();
        if (!silent.isEmpty()) {
            intake.take(silent, house);
        }
    }

    /// Whose silence nothing else explains. Those that nobody was told of yet are told of when they are.
    private List<Device> alone(List<Device> silent) {
        Map<DeviceId, Device> byId =
                silent.stream().collect(Collectors.toMap(Device::id, Function.identity()));
        List<DeviceId> alone = silent.isEmpty() ? List.of() : tree.standAlone(byId.keySet());
        Map<DeviceId, List<DeviceId>> above = tree.above(alone);
        Set<@Nullable DeviceId> causes =
                active(above.values().stream().flatMap(List::stream).collect(Collectors.toSet()))
                        .stream()
                        .map(cause -> cause.source().device())
                        .collect(Collectors.toSet());
        return alone.stream()
                .filter(one ->
                        above.getOrDefault(one, List.of()).stream().noneMatch(causes::contains))
                .map(byId::get)
                .toList();
    }

    private List<StoredAlarm> active(Collection<DeviceId> parents) {
        return table.lock(Collapse.keys(parents)).stream()
                .filter(alarm -> alarm.state().active())
                .toList();
    }
}
