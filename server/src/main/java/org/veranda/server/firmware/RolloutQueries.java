package org.veranda.server.firmware;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.veranda.model.device.DeviceId;
import org.veranda.model.firmware.RolloutId;
import org.veranda.model.firmware.job.JobState;
import org.veranda.server.firmware.jobs.DeviceJobs;
import org.veranda.wire.JobView;
import org.veranda.wire.RolloutView;

import java.util.List;

/// Answers what is asked about rollouts of the current tenant.
@Service
@Transactional(readOnly = true)
public class RolloutQueries {

    private static final int MOST_JOBS = 1_000;
    private static final int MOST_OF_A_DEVICE = 50;

    private final Rollouts rollouts;
    private final RolloutRecorder recorder;
    private final DeviceJobs jobs;

    RolloutQueries(Rollouts rollouts, RolloutRecorder recorder, DeviceJobs jobs) {
        this.rollouts = rollouts;
        this.recorder = recorder;
        this.jobs = jobs;
    }

    /// The latest first.
    public List<RolloutView> all() {
        return rollouts.all().stream().map(recorder::view).toList();
    }

    /// The rollout, or a 404: a foreign tenant's is no different from none.
    public RolloutView get(RolloutId id) {
        return rollouts.find(id).map(recorder::view).orElseThrow(() -> RolloutService.unknown(id));
    }

    /// Up to a thousand of its devices, in the order of their serials, after that one.
    List<JobView> jobs(RolloutId id, @Nullable JobState state, String after) {
        get(id);
        return jobs.list(id, state, after, MOST_JOBS);
    }

    /// What a device of the current tenant has had, the latest rollout first; nothing for one that there is not.
    List<JobView> jobs(DeviceId device) {
        return jobs.list(device, MOST_OF_A_DEVICE);
    }
}
