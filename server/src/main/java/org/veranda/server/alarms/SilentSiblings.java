package org.veranda.server.alarms;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.veranda.model.alarm.AlarmCommand;
import org.veranda.model.alarm.SuppressionCause;
import org.veranda.model.alarm.rules.AlarmKinds;
import org.veranda.model.device.Connectivity;
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
import java.util.Objects;
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
    private final Collapse collapse;
    private final AlarmSettings settings;

    SilentSiblings(
            Devices devices,
            DeviceTree tree,
            AlarmTable table,
            AlarmRecorder recorder,
            Collapse collapse,
            AlarmSettings settings) {
        this.devices = devices;
        this.tree = tree;
        this.table = table;
        this.recorder = recorder;
        this.collapse = collapse;
        this.settings = settings;
    }

    /// The alarms of those whose silence explains that of devices behind them: known before, or found now.
    ///
    /// @param above through what each device that changed is reached, the nearest first
    /// @param fell those of them that fell silent, which nothing explains yet: only they accuse anybody
    List<StoredAlarm> causes(
            Map<DeviceId, List<DeviceId>> above, Set<DeviceId> fell, Origin origin) {
        Set<DeviceId> passed =
                above.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        if (passed.isEmpty()) {
            return List.of();
        }
        List<StoredAlarm> causes = new ArrayList<>(active(passed));
        Set<DeviceId> known =
                causes.stream()
                        .flatMap(cause -> Stream.ofNullable(cause.source().device()))
                        .collect(Collectors.toSet());
        List<List<DeviceId>> ways =
                above.entrySet().stream()
                        .filter(way -> fell.contains(way.getKey()))
                        .map(way -> unexplained(way.getValue(), known))
                        .toList();
        Map<DeviceId, Device> suspects = suspects(ways, origin.madeAt());
        Set<DeviceId> guilty = new LinkedHashSet<>();
        ways.forEach(way ->
                way.reversed().stream()
                        .filter(suspects::containsKey)
                        .findFirst()
                        .ifPresent(guilty::add));
        guilty.forEach(one ->
                causes.add(collapse.blame(Objects.requireNonNull(suspects.get(one)), origin)));
        return causes;
    }

    /// Those behind which so many fell silent since they were heard themselves. Who is worked on or was taken away is
    /// not accused.
    private Map<DeviceId, Device> suspects(List<List<DeviceId>> ways, Instant now) {
        Set<DeviceId> passed = ways.stream().flatMap(List::stream).collect(Collectors.toSet());
        if (passed.isEmpty()) {
            return Map.of();
        }
        Map<DeviceId, Integer> silent = tree.silentBehind(passed, now.minus(TOGETHER));
        passed.removeIf(one -> silent.getOrDefault(one, 0) < settings.siblings());
        return passed.isEmpty()
                ? Map.of()
                : devices.byId(passed).values().stream()
                        .filter(device -> accusable(device.connectivity()))
                        .collect(Collectors.toMap(Device::id, Function.identity()));
    }

    private static boolean accusable(Connectivity connectivity) {
        return connectivity != Connectivity.MAINTENANCE
                && connectivity != Connectivity.DECOMMISSIONED;
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

    /// What hung on these stands for itself again. Those that were part of a count only have an interval of theirs to be
    /// heard in before anybody is told of them.
    void released(List<StoredAlarm> over, Instant now) {
        for (StoredAlarm cause : over) {
            DeviceId device = cause.source().device();
            if (device != null && AlarmKinds.of(cause.type()).explainsOthers()) {
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
        Set<@Nullable DeviceId> known =
                steps.stream()
                        .filter(step -> step.after().state().active())
                        .map(step -> step.after().source().device())
                        .collect(Collectors.toSet());
        devices.awaitAgain(
                tree.silentBehind(device).stream()
                        .map(Device::id)
                        .filter(one -> !known.contains(one))
                        .toList(),
                now);
    }

    private List<StoredAlarm> active(Collection<DeviceId> parents) {
        return table.lock(Collapse.keys(parents)).stream()
                .filter(alarm -> alarm.state().active())
                .toList();
    }
}
