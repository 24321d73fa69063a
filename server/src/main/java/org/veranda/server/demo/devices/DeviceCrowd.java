package org.veranda.server.demo.devices;

import org.jspecify.annotations.Nullable;
import org.veranda.model.device.DeviceId;
import org.veranda.server.devices.StatusReport;
import org.veranda.wire.DeviceView;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// The devices of one demo resort: each says in its interval that it is there, and now and then one is not, with all that
/// are reached through it. For one thread; times are seconds since it began.
public final class DeviceCrowd {

    private static final int SHORTEST_OUTAGE = 60;
    private static final int LONGEST_OUTAGE = 600;

    private final List<SimulatedDevice> devices = new ArrayList<>();
    private final RandomGenerator random;

    /// Their first words come spread over their intervals, in the first of which all are heard once.
    public DeviceCrowd(List<DeviceView> all, RandomGenerator random) {
        this.random = random;
        Map<DeviceId, DeviceView> views = new HashMap<>();
        all.forEach(device -> views.put(device.id(), device));
        Map<DeviceId, SimulatedDevice> made = new HashMap<>();
        all.forEach(device -> make(device, views, made));
    }

    private SimulatedDevice make(
            DeviceView device,
            Map<DeviceId, DeviceView> views,
            Map<DeviceId, SimulatedDevice> made) {
        SimulatedDevice known = made.get(device.id());
        if (known != null) {
            return known;
        }
        @Nullable DeviceView above =
                device.parentId() == null ? null : views.get(device.parentId());
        SimulatedDevice parent = above == null ? null : make(above, views, made);
        SimulatedDevice one =
                new SimulatedDevice(
                        device, parent, random.nextLong(Math.max(1, device.intervalSeconds())));
        made.put(device.id(), one);
        devices.add(one);
        return one;
    }

    /// What those say that were never heard before.
    public List<StatusReport> firstWords() {
        return devices.stream()
                .filter(SimulatedDevice::isNew)
                .map(SimulatedDevice::report)
                .toList();
    }

    /// What is heard of them at that second.
    public List<StatusReport> reports(long second) {
        List<StatusReport> reports = new ArrayList<>();
        for (SimulatedDevice device : devices) {
            if (device.isDue(second)) {
                device.reported(second);
                if (device.isHeard(second)) {
                    reports.add(device.report());
                }
            }
        }
        return reports;
    }

    /// One of them goes out for some minutes, and one loses of its battery.
    public void misbehave(long second) {
        if (!devices.isEmpty()) {
            any().die(second + random.nextLong(SHORTEST_OUTAGE, LONGEST_OUTAGE));
            any().drain();
        }
    }

    /// The same devices, as they update themselves.
    public Fleet fleet() {
        return new Fleet(devices, random);
    }

    public int size() {
        return devices.size();
    }

    private SimulatedDevice any() {
        return devices.get(random.nextInt(devices.size()));
    }
}
