package org.veranda.server.firmware.jobs;

import org.springframework.stereotype.Component;
import org.veranda.model.device.DeviceId;
import org.veranda.model.device.DeviceKind;
import org.veranda.model.firmware.guard.DeviceFacts;
import org.veranda.model.firmware.guard.GuestGuards;
import org.veranda.model.firmware.guard.WaitingReason;
import org.veranda.model.firmware.plan.Plan;
import org.veranda.server.tenancy.Properties;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What keeps devices of the current tenant waiting at a moment.
@Component
class Guards {

    /// What waits is looked at again after that long.
    static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

    private final Properties properties;

    Guards(Properties properties) {
        this.properties = properties;
    }

    Moment at(Instant now) {
        return new Moment(now, properties.current().timeZone());
    }

    /// A moment at the property.
    record Moment(Instant now, ZoneId zone) {

        /// @param corridors the corridor sections in which a lock is being updated, by the lock
        List<WaitingReason> reasons(DeviceJob one, Plan plan, Map<DeviceId, String> corridors) {
            LocalTime time = now.atZone(zone).toLocalTime();
            List<WaitingReason> reasons = new ArrayList<>();
            if (!plan.window().contains(time)) {
                reasons.add(WaitingReason.OUTSIDE_WINDOW);
            }
            DeviceFacts facts = one.device().facts(busy(one, corridors));
            DeviceJob.Room room = one.device().room();
            reasons.addAll(
                    new GuestGuards(plan.guards(), now, zone)
                            .reasons(facts, room == null ? null : room.facts(now)));
            return List.copyOf(reasons);
        }

        boolean isLock(DeviceJob one) {
            return one.device().kind() == DeviceKind.LOCK;
        }

        private boolean busy(DeviceJob one, Map<DeviceId, String> corridors) {
            return isLock(one)
                    && corridors.entrySet().stream()
                            .anyMatch(other ->
                                    other.getValue().equals(one.device().corridor())
                                            && !other.getKey().equals(one.device().id()));
        }
    }
}
