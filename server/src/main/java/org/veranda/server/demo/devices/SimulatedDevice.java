package org.veranda.server.demo.devices;

import org.jspecify.annotations.Nullable;
import org.veranda.model.device.Connectivity;
import org.veranda.model.device.DeviceKind;
import org.veranda.server.devices.StatusReport;
import org.veranda.wire.DeviceView;

import java.util.Objects;

/// One device of the crowd. For one thread.
final class SimulatedDevice {

    private static final String DELIVERED = "4.2.1";
    private static final int FULL = 100;
    private static final int RECHARGED_BELOW = 15;

    private final String serial;
    private final int interval;
    private final boolean battery;
    private final boolean unheard;
    private final @Nullable SimulatedDevice parent;
    private String firmware;
    private int charge;
    private long nextAt;
    private long deadUntil;

    SimulatedDevice(DeviceView device, @Nullable SimulatedDevice parent, long firstAt) {
        this.serial = device.serial();
        this.interval = Math.toIntExact(device.intervalSeconds());
        this.battery = device.kind() == DeviceKind.LOCK;
        this.unheard = device.connectivity() == Connectivity.UNPROVISIONED;
        this.parent = parent;
        this.charge = device.batteryPercent() == null ? FULL : device.batteryPercent();
        this.firmware = Objects.requireNonNullElse(device.firmwareVersion(), DELIVERED);
        this.nextAt = firstAt;
    }

    boolean isNew() {
        return unheard;
    }

    String serial() {
        return serial;
    }

    String firmware() {
        return firmware;
    }

    void runs(String version) {
        firmware = version;
    }

    void die(long until) {
        deadUntil = until;
    }

    boolean isDue(long second) {
        return second >= nextAt;
    }

    /// Whether anybody can hear it: what it is reached through must be there, too.
    boolean isHeard(long second) {
        return second >= deadUntil && (parent == null || parent.isHeard(second));
    }

    void reported(long second) {
        nextAt = second + interval;
    }

    StatusReport report() {
        return new StatusReport(
                serial, Connectivity.ONLINE, firmware, battery ? charge : null, null);
    }

    /// A battery loses a little, and is exchanged in time.
    void drain() {
        charge = charge <= RECHARGED_BELOW ? FULL : charge - 1;
    }
}
