package org.veranda.server.firmware;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.veranda.model.firmware.RolloutId;
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
import java.util.List;

/// What happens to the current tenant's rollouts by itself: one look at one of them, in one transaction.
@Component
class RolloutCare {

    /// The first key of the advisory lock; the second is the tenant.
    static final int SPACE = 0x7E4F;

    private static final int MOST = 5_000;

    private final Rollouts rollouts;
    private final RolloutRecorder recorder;
    private final PackageService packages;
    private final PackageTrust trust;
    private final DeviceJobs jobs;
    private final Properties properties;
    private final JdbcClient jdbc;
    private final Clock clock;

    RolloutCare(
            Rollouts rollouts,
            RolloutRecorder recorder,
            PackageService packages,
            PackageTrust trust,
            DeviceJobs jobs,
            Properties properties,
            JdbcClient jdbc,
            Clock clock) {
        this.rollouts = rollouts;
        this.recorder = recorder;
        this.packages = packages;
        this.trust = trust;
        this.jobs = jobs;
        this.properties = properties;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Those that are to be looked at.
    List<RolloutId> underWay() {
        return rollouts.underWay();
    }

    /// Whether there is so much to do that another look is worth it at once.
    boolean look(RolloutId id) {
        if (!alone()) {
            return false;
        }
        Instant now = clock.instant();
        return rollouts.lockUnderWay(id)
                .map(rollout -> look(started(trusted(rollout), now), now))
                .orElse(false);
    }

    /// Two nodes would let two locks of one corridor begin.
    private boolean alone() {
        return jdbc.sql("select pg_try_advisory_xact_lock(:space, :tenant)")
                .param("space", SPACE)
                .param("tenant", Long.hashCode(CurrentTenant.get().value()))
                .query(Boolean.class)
                .single();
    }

    /// Whatever became of its package meanwhile: what must not be given to anybody goes no further.
    private Rollout trusted(Rollout before) {
        PackageTrust.Verdict verdict = trust.of(packages.get(before.plan().packageId()));
        if (verdict == PackageTrust.Verdict.GOOD) {
            return before;
        }
        Rollout after = RolloutCourse.withdrawn(before, verdict.reason());
        if (!after.equals(before)) {
            recorder.update(after, told(after));
        }
        return after;
    }

    private Rollout started(Rollout before, Instant now) {
        if (before.state() != RolloutState.SCHEDULED) {
            return before;
        }
        LocalTime local = now.atZone(properties.current().timeZone()).toLocalTime();
        Rollout after = RolloutCourse.atTime(before, now, local, true);
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
        List<Long> late = rollouts.late(rollout.id());
        JobCounts counts = jobs.counts(rollout.id());
        Rollout after = RolloutCourse.counted(rollout, counts.tallies());
        if (!after.equals(rollout)) {
            recorder.update(after, told(after));
        }
        if (after.state() == RolloutState.RUNNING) {
            jobs.fill(after, counts.tallies(), now);
        }
        if (after.startedAt() != null && recorder.progress(after, counts, now)) {
            rollouts.told(after.id(), late);
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
