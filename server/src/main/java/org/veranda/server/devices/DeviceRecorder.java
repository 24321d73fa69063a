package org.veranda.server.devices;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.veranda.model.device.Connectivity;
import org.veranda.model.device.Device;
import org.veranda.model.device.DeviceId;
import org.veranda.server.journal.Journal;
import org.veranda.server.journal.StreamName;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.wire.DeviceStatus;
import org.veranda.wire.TenantEvent;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Stores what became of locked devices and tells of it: everybody by the tenant's stream, other features by events inside
/// the transaction. Of a device that is silent because what it is reached through is down, the stream tells nothing until
/// that is back.
@Component
class DeviceRecorder {

    private final DeviceTable table;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    DeviceRecorder(DeviceTable table, Journal journal, ApplicationEventPublisher events) {
        this.table = table;
        this.journal = journal;
        this.events = events;
    }

    /// One device before and after.
    record Step(StoredDevice before, StoredDevice after) {

        boolean moved() {
            return before.device().connectivity() != after.device().connectivity();
        }

        boolean renewed() {
            return !Objects.equals(
                    before.device().firmwareVersion(), after.device().firmwareVersion());
        }
    }

    /// All that changed in one transaction, each device once.
    void record(List<Step> steps) {
        Set<DeviceId> down = down(steps);
        List<StoredDevice> stored = new ArrayList<>(steps.size());
        List<Device> told = new ArrayList<>();
        for (Step step : steps) {
            StoredDevice after = step.after();
            boolean tells = tells(after, down);
            stored.add(tells ? after.told(after.device().connectivity()) : after);
            if (step.renewed() || (tells && after.told() != after.device().connectivity())) {
                told.add(after.device());
            }
        }
        table.update(stored);
        tell(told);
        publishMoves(steps, down);
        publishFirmware(steps);
    }

    /// Tells of devices that changed while what they are reached through was down, which is over.
    void catchUp(List<StoredDevice> late) {
        if (late.isEmpty()) {
            return;
        }
        table.update(late.stream().map(d -> d.told(d.device().connectivity())).toList());
        tell(late.stream().map(StoredDevice::device).toList());
        events.publishEvent(
                new ConnectivityChanged(
                        late.stream()
                                .map(one ->
                                        new ConnectivityChanged.Change(
                                                one.device(), one.told(), false))
                                .toList()));
    }

    private static boolean tells(StoredDevice after, Set<DeviceId> down) {
        return !isSilent(after.device().connectivity()) || !isBehind(after.device(), down);
    }

    private static boolean isSilent(Connectivity connectivity) {
        return connectivity == Connectivity.STALE || connectivity == Connectivity.OFFLINE;
    }

    private static boolean isBehind(Device device, Set<DeviceId> down) {
        return device.parent() != null && down.contains(device.parent());
    }

    /// Which of those that these devices are reached through are down now, when all of this is done.
    private Set<DeviceId> down(List<Step> steps) {
        Map<DeviceId, Connectivity> now = new HashMap<>();
        steps.forEach(step -> now.put(step.after().id(), step.after().device().connectivity()));
        Set<DeviceId> unknown = new HashSet<>();
        for (Step step : steps) {
            @Nullable DeviceId parent = step.after().device().parent();
            if (parent != null && !now.containsKey(parent)) {
                unknown.add(parent);
            }
        }
        Set<DeviceId> down = new HashSet<>(table.cuttingOff(unknown));
        now.forEach((id, connectivity) -> {
            if (connectivity.cutsOff()) {
                down.add(id);
            }
        });
        return down;
    }

    private void tell(Collection<Device> devices) {
        StreamName stream = StreamName.tenant(CurrentTenant.get());
        devices.forEach(device ->
                journal.append(
                        stream, new TenantEvent.DeviceStatusChanged(DeviceStatus.of(device))));
    }

    private void publishMoves(List<Step> steps, Set<DeviceId> down) {
        List<ConnectivityChanged.Change> changes =
                steps.stream()
                        .filter(Step::moved)
                        .map(step ->
                                new ConnectivityChanged.Change(
                                        step.after().device(),
                                        step.before().device().connectivity(),
                                        isBehind(step.after().device(), down)))
                        .toList();
        if (!changes.isEmpty()) {
            events.publishEvent(new ConnectivityChanged(changes));
        }
    }

    private void publishFirmware(List<Step> steps) {
        List<FirmwareReported.Report> reports =
                steps.stream()
                        .filter(Step::renewed)
                        .map(step ->
                                new FirmwareReported.Report(
                                        step.after().device(),
                                        step.before().device().firmwareVersion()))
                        .toList();
        if (!reports.isEmpty()) {
            events.publishEvent(new FirmwareReported(reports));
        }
    }
}
