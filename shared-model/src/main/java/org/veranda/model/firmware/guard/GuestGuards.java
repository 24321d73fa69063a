package org.veranda.model.firmware.guard;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// Whether a device may be updated now, or what it waits for. Pure; the table is `guest-guards.csv`
/// beside this class.
public final class GuestGuards {

    private final GuardSettings settings;
    private final Instant now;
    private final LocalTime time;

    /// The guards at that moment, at a property of that time zone.
    public GuestGuards(GuardSettings settings, Instant now, ZoneId zone) {
        this.settings = settings;
        this.now = now;
        this.time = now.atZone(zone).toLocalTime();
    }

    /// All reasons to wait, in a fixed order; none when the device may be updated now.
    ///
    /// @param room none when the device is in no room
    public List<WaitingReason> reasons(DeviceFacts device, @Nullable RoomFacts room) {
        List<WaitingReason> reasons = new ArrayList<>();
        if (room != null && room.occupied()) {
            occupied(room, reasons);
        }
        switch (device.part()) {
            case LOCK -> lock(device, room, reasons);
            case GATEWAY -> {
                if (room != null && room.checkingIn()) {
                    reasons.add(WaitingReason.CHECK_IN_RUNNING);
                }
            }
            case OTHER -> {}
        }
        return List.copyOf(reasons);
    }

    private void occupied(RoomFacts room, List<WaitingReason> reasons) {
        if (!settings.consents(time)) {
            reasons.add(WaitingReason.OCCUPIED);
        }
        if (room.dnd()) {
            reasons.add(WaitingReason.DND);
        }
        if (settings.quiet(time)) {
            reasons.add(WaitingReason.QUIET_HOURS);
        }
    }

    private void lock(DeviceFacts lock, @Nullable RoomFacts room, List<WaitingReason> reasons) {
        Integer battery = lock.battery();
        if (battery == null || battery < settings.lockBattery()) {
            reasons.add(WaitingReason.LOCK_BATTERY);
        }
        if (!lock.mechanicalOverride()) {
            reasons.add(WaitingReason.LOCK_OVERRIDE);
        }
        if (lock.corridorBusy()) {
            reasons.add(WaitingReason.CORRIDOR_BUSY);
        }
        if (room != null && arrivesSoon(room.nextArrival())) {
            reasons.add(WaitingReason.ARRIVAL_SOON);
        }
    }

    /// Who is late still arrives: past times count as soon.
    private boolean arrivesSoon(@Nullable Instant arrival) {
        return arrival != null
                && !arrival.isAfter(now.plus(Duration.ofMinutes(settings.arrivalMinutes())));
    }
}
