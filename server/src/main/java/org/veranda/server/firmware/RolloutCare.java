package org.veranda.server.firmware;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.veranda.model.firmware.PackageState;
import org.veranda.model.firmware.rollout.Rollout;
import org.veranda.model.firmware.rollout.RolloutCourse;
import org.veranda.model.firmware.rollout.RolloutState;
import org.veranda.server.firmware.jobs.DeviceJobs;
import org.veranda.server.firmware.jobs.JobCounts;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.tenancy.Properties;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;

/// What happens to the current tenant's rollouts by itself: one look at all of them, in one transaction.
@Component
class RolloutCare {

    /// The first key of the advisory lock; the second is the tenant.
    private static final int SPACE = 0x7E4F;

    private static final int MOST = 5_000;

    private final Rollouts rollouts;
    private final RolloutRecorder recorder;
    private final PackageService packages;
    private final DeviceJobs jobs;
    private final Properties properties;
    private final JdbcClient jdbc;
    private final Clock clock;

    RolloutCare(
            Rollouts rollouts,
            RolloutRecorder recorder,
            PackageService packages,
            DeviceJobs jobs,
            Properties properties,
            JdbcClient jdbc,
            Clock clock) {
        this.rollouts = rollouts;
        this.recorder = recorder;
        this.packages = packages;
        this.jobs = jobs;
        this.properties = properties;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Whether there is so much to do that another look is worth it at once.
    boolean look() {
        if (!alone()) {
            return false;
        }
        boolean more = false;
        Instant now = clock.instant();
        for (Rollout rollout : rollouts.lockUnderWay()) {
            more |= look(started(rollout, now), now);
        }
        return more;
    }

    /// Two nodes would let two locks of one corridor begin.
    private boolean alone() {
        return jdbc.sql("select pg_try_advisory_xact_lock(:space, :tenant)")
                .param("space", SPACE)
                .param("tenant", Long.hashCode(CurrentTenant.get().value()))
                .query(Boolean.class)
                .single();
    }

    private Rollout started(Rollout before, Instant now) {
        if (before.state() != RolloutState.SCHEDULED) {
            return before;
        }
        boolean released = packages.get(before.plan().packageId()).state() == PackageState.RELEASED;
        LocalTime local = now.atZone(properties.current().timeZone()).toLocalTime();
        Rollout after = RolloutCourse.atTime(before, now, local, released);
        if (!after.equals(before)) {
            jobs.begin(after);
            recorder.update(after, "started as scheduled");
        }
        return after;
    }

    private boolean look(Rollout rollout, Instant now) {
        boolean more = false;
        if (rollout.startedAt() != null) {
            jobs.timeOut(rollout, now);
        }
        if (rollout.state() == RolloutState.RUNNING) {
            more = jobs.release(rollout, now, MOST) == MOST;
        } else if (rollout.state() == RolloutState.ABORTING) {
            jobs.cancel(rollout, now);
        }
        JobCounts counts = jobs.counts(rollout.id());
        Rollout after =
                RolloutCourse.counted(rollout, counts.tally(rollout.group()), counts.tally(null));
        if (!after.equals(rollout)) {
            recorder.update(after, told(after));
        }
        if (after.startedAt() != null && recorder.progress(after, counts, now)) {
            rollouts.inTime(after.id());
        }
        return more;
    }

    private static String told(Rollout after) {
        String reason = after.reason();
        return switch (after.state()) {
            case RUNNING -> "goes on with group " + after.group();
            case HALTED -> "halted: " + reason;
            default -> after.state().wire();
        };
    }
}
