package org.veranda.server.firmware.jobs;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.veranda.model.device.DeviceId;
import org.veranda.model.firmware.job.JobState;
import org.veranda.server.firmware.updates.UpdatesMoved;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Tells other features which devices began to update themselves, and which are done.
@Component
class Movements {

    private final ApplicationEventPublisher events;

    Movements(ApplicationEventPublisher events) {
        this.events = events;
    }

    /// All of one state moved to another.
    void moved(JobState from, JobState to, Collection<DeviceId> devices) {
        if (devices.isEmpty() || from.busy() == to.busy()) {
            return;
        }
        Set<DeviceId> moved = Set.copyOf(devices);
        events.publishEvent(
                to.busy() ? new UpdatesMoved(moved, Set.of()) : new UpdatesMoved(Set.of(), moved));
    }

    void moved(List<JobWrites.Step> steps) {
        Set<DeviceId> begun = new HashSet<>();
        Set<DeviceId> ended = new HashSet<>();
        for (JobWrites.Step step : steps) {
            boolean was = step.before().job().state().busy();
            boolean is = step.after().state().busy();
            if (was != is) {
                (is ? begun : ended).add(step.before().device().id());
            }
        }
        if (!begun.isEmpty() || !ended.isEmpty()) {
            events.publishEvent(new UpdatesMoved(begun, ended));
        }
    }
}
