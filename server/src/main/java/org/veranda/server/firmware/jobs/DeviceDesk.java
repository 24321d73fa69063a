package org.veranda.server.firmware.jobs;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.veranda.model.Decision;
import org.veranda.model.Refusal;
import org.veranda.model.device.Connectivity;
import org.veranda.model.device.DeviceId;
import org.veranda.model.firmware.RolloutId;
import org.veranda.model.firmware.guard.WaitingReason;
import org.veranda.model.firmware.job.Job;
import org.veranda.model.firmware.job.JobContext;
import org.veranda.model.firmware.job.JobEvent;
import org.veranda.model.firmware.job.JobRules;
import org.veranda.model.firmware.job.JobState;
import org.veranda.model.firmware.job.JobTimes;
import org.veranda.model.firmware.plan.Plan;
import org.veranda.model.firmware.rollout.RolloutState;
import org.veranda.server.devices.ConnectivityChanged;
import org.veranda.server.devices.FirmwareReported;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// Tells devices of the current tenant what to do and takes in how far they are: many in one transaction, each decided by
/// the rules.
@Service
@Transactional
public class DeviceDesk {

    private final JobTable table;
    private final JobWrites writes;
    private final Guards guards;
    private final Movements movements;
    private final Clock clock;

    DeviceDesk(JobTable table, JobWrites writes, Guards guards, Movements movements, Clock clock) {
        this.table = table;
        this.writes = writes;
        this.guards = guards;
        this.movements = movements;
        this.clock = clock;
    }

    /// What those of the devices that have something to do shall do.
    public List<Told> fetch(List<Asked> asked) {
        Map<String, String> versions = new HashMap<>();
        asked.forEach(one -> versions.put(one.serial(), one.firmwareVersion()));
        Work work = new Work(clock.instant());
        List<Told> told = new ArrayList<>();
        if (!versions.isEmpty()) {
            for (DeviceJob one : table.open(versions.keySet())) {
                boolean fresh = one.job().state() == JobState.QUEUED;
                if (!fresh || (one.rolloutState() == RolloutState.RUNNING && one.released())) {
                    told.add(told(one, work.take(one, fetch(one, versions)).job(), work.now));
                }
            }
            table.givenUp(versions.keySet()).forEach(one -> work.take(one, fetch(one, versions)));
        }
        work.done();
        return told;
    }

    private static JobEvent fetch(DeviceJob one, Map<String, String> versions) {
        return new JobEvent.Fetch(Objects.requireNonNull(versions.get(one.device().serial())));
    }

    private static Told told(DeviceJob one, Job after, Instant now) {
        boolean stays = after.state() == one.job().state();
        Instant endsAt = Objects.requireNonNullElse(one.endsAt(), now);
        return new Told(
                one.device().serial(),
                one.rollout(),
                Instruction.of(after.state()),
                after.state(),
                one.packageId(),
                one.version(),
                stays ? one.dueAt() : JobTimes.due(after.state(), now, endsAt));
    }

    /// Answers each report, in their order; a device may say several things at once.
    public List<ReportAnswer> report(List<Reported> reports) {
        Work work = new Work(clock.instant());
        Map<String, DeviceJob> jobs = jobs(reports);
        Guarded guarded = guarded(reports, work.now);
        List<ReportAnswer> answers = new ArrayList<>();
        for (Reported report : reports) {
            DeviceJob one = jobs.get(key(report.serial(), report.rolloutId().value()));
            answers.add(
                    one == null
                            ? ReportAnswer.unknown(report.serial())
                            : answer(one, report, work, guarded.reasons(one)));
        }
        work.done();
        return answers;
    }

    private static ReportAnswer answer(
            DeviceJob one, Reported report, Work work, List<WaitingReason> waiting) {
        Taken taken = work.take(one, report.event(waiting));
        return taken.refusal() == null
                ? ReportAnswer.accepted(report.serial(), taken.job())
                : ReportAnswer.refused(report.serial(), taken.job(), taken.refusal());
    }

    private Map<String, DeviceJob> jobs(List<Reported> reports) {
        if (reports.isEmpty()) {
            return Map.of();
        }
        return table
                .of(
                        reports.stream().map(Reported::serial).distinct().toList(),
                        reports.stream().map(one -> one.rolloutId().value()).distinct().toList())
                .stream()
                .collect(
                        Collectors.toMap(
                                one -> key(one.device().serial(), one.rollout().value()),
                                one -> one));
    }

    /// Looked up only when somebody wants to install.
    private Guarded guarded(List<Reported> reports, Instant now) {
        List<Long> rollouts =
                reports.stream()
                        .filter(one -> one.state() == Reported.Word.INSTALLING)
                        .map(one -> one.rolloutId().value())
                        .distinct()
                        .toList();
        return rollouts.isEmpty()
                ? new Guarded(guards.at(now), Map.of(), Map.of())
                : new Guarded(guards.at(now), table.plans(rollouts), table.busyCorridors(now));
    }

    /// What would keep a device from installing.
    private record Guarded(
            Guards.Moment moment, Map<RolloutId, Plan> plans, Map<DeviceId, String> corridors) {

        List<WaitingReason> reasons(DeviceJob one) {
            Plan plan = plans.get(one.rollout());
            return plan == null ? List.of() : moment.reasons(one, plan, corridors);
        }
    }

    /// A device that is taken down for good is waited for no longer.
    @EventListener
    void moved(ConnectivityChanged changed) {
        List<DeviceId> gone =
                changed.changes().stream()
                        .filter(change -> change.to() == Connectivity.DECOMMISSIONED)
                        .map(change -> change.device().id())
                        .toList();
        if (!gone.isEmpty()) {
            writes.cancel(gone, "It was decommissioned", clock.instant());
        }
    }

    /// A device that says, in whatever way, that it runs what it should is updated.
    @EventListener
    void reported(FirmwareReported reported) {
        Map<DeviceId, String> versions = new HashMap<>();
        reported.reports()
                .forEach(one -> {
                    String version = one.device().firmwareVersion();
                    if (version != null) {
                        versions.put(one.device().id(), version);
                    }
                });
        if (versions.isEmpty()) {
            return;
        }
        Work work = new Work(clock.instant());
        for (DeviceJob one : table.expected(versions.keySet())) {
            if (one.version().equals(versions.get(one.device().id()))) {
                work.take(one, new JobEvent.Running(one.version()));
            }
        }
        work.done();
    }

    private static String key(String serial, long rollout) {
        return rollout + " " + serial;
    }

    /// What came of one event.
    private record Taken(Job job, @Nullable Refusal refusal) {}

    /// What one transaction changes.
    private final class Work {

        private final Instant now;
        private final Map<DeviceJob.Key, JobWrites.Step> changed = new LinkedHashMap<>();

        Work(Instant now) {
            this.now = now;
        }

        Taken take(DeviceJob one, JobEvent event) {
            JobWrites.Step before = changed.get(one.key());
            Job job = before == null ? one.job() : before.after();
            boolean stopping = one.rolloutState() != RolloutState.RUNNING;
            JobContext context = new JobContext(one.version(), JobContext.USUAL_RETRIES, stopping);
            return switch (JobRules.decide(job, event, context)) {
                case Decision.Changed<Job>(Job after) -> {
                    changed.put(one.key(), step(one, after));
                    yield new Taken(after, null);
                }
                case Decision.Unchanged<Job> _ -> new Taken(job, null);
                case Decision.Refused<Job>(Refusal refusal) -> new Taken(job, refusal);
            };
        }

        void done() {
            List<JobWrites.Step> steps = List.copyOf(changed.values());
            writes.update(steps, now);
            movements.moved(steps);
            writes.late(
                    steps.stream()
                            .filter(step -> step.after().late())
                            .map(step -> step.before().rollout())
                            .distinct()
                            .toList());
        }

        private JobWrites.Step step(DeviceJob one, Job after) {
            Instant endsAt = Objects.requireNonNullElse(one.endsAt(), now);
            return new JobWrites.Step(
                    one,
                    after,
                    JobTimes.due(after.state(), now, endsAt),
                    after.state() == JobState.WAITING_WINDOW ? now.plus(Guards.LOOK_AGAIN) : null);
        }
    }
}
