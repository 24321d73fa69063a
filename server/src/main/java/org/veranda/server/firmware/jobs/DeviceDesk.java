package org.veranda.server.firmware.jobs;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.veranda.model.Decision;
import org.veranda.model.Refusal;
import org.veranda.model.device.DeviceId;
import org.veranda.model.firmware.guard.WaitingReason;
import org.veranda.model.firmware.job.Job;
import org.veranda.model.firmware.job.JobContext;
import org.veranda.model.firmware.job.JobEvent;
import org.veranda.model.firmware.job.JobRules;
import org.veranda.model.firmware.job.JobState;
import org.veranda.model.firmware.job.JobTimes;
import org.veranda.model.firmware.rollout.RolloutState;
import org.veranda.server.devices.FirmwareReported;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
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
    private final Guards guards;
    private final Movements movements;
    private final Clock clock;

    DeviceDesk(JobTable table, Guards guards, Movements movements, Clock clock) {
        this.table = table;
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
        for (DeviceJob one :
                versions.isEmpty() ? List.<DeviceJob>of() : table.open(versions.keySet())) {
            boolean fresh = one.job().state() == JobState.QUEUED;
            if (!fresh || one.rolloutState() == RolloutState.RUNNING) {
                String version = Objects.requireNonNull(versions.get(one.device().serial()));
                Job after = work.take(one, new JobEvent.Fetch(version)).job();
                told.add(told(one, after, work.now));
            }
        }
        work.done();
        return told;
    }

    private static Told told(DeviceJob one, Job after, Instant now) {
        return new Told(
                one.device().serial(),
                one.rollout(),
                Instruction.of(after.state()),
                after.state(),
                one.packageId(),
                one.version(),
                JobTimes.due(after.state(), now, Objects.requireNonNullElse(one.endsAt(), now)));
    }

    /// Answers each report, in their order; a device may say several things at once.
    public List<ReportAnswer> report(List<Reported> reports) {
        Work work = new Work(clock.instant());
        Map<String, DeviceJob> jobs = jobs(reports);
        Guards.Moment moment = guards.at(work.now);
        Map<DeviceId, String> corridors = corridors(reports);
        List<ReportAnswer> answers = new ArrayList<>();
        for (Reported report : reports) {
            DeviceJob one = jobs.get(key(report.serial(), report.rolloutId().value()));
            answers.add(
                    one == null
                            ? ReportAnswer.unknown(report.serial())
                            : answer(one, report, work, moment.reasons(one, corridors)));
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
    private Map<DeviceId, String> corridors(List<Reported> reports) {
        boolean installs =
                reports.stream().anyMatch(one -> one.state() == Reported.Word.INSTALLING);
        return installs ? table.busyCorridors() : Map.of();
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
        private final Map<DeviceJob, Job> changed = new HashMap<>();

        Work(Instant now) {
            this.now = now;
        }

        Taken take(DeviceJob one, JobEvent event) {
            Job job = changed.getOrDefault(one, one.job());
            boolean stopping = one.rolloutState() != RolloutState.RUNNING;
            JobContext context = new JobContext(one.version(), JobContext.USUAL_RETRIES, stopping);
            return switch (JobRules.decide(job, event, context)) {
                case Decision.Changed<Job>(Job after) -> {
                    changed.put(one, after);
                    yield new Taken(after, null);
                }
                case Decision.Unchanged<Job> _ -> new Taken(job, null);
                case Decision.Refused<Job>(Refusal refusal) -> new Taken(job, refusal);
            };
        }

        void done() {
            List<JobTable.Step> steps =
                    changed.entrySet().stream()
                            .map(entry -> step(entry.getKey(), entry.getValue()))
                            .toList();
            table.update(steps, now);
            movements.moved(steps);
            table.late(
                    steps.stream()
                            .filter(step -> step.after().late())
                            .map(step -> step.before().rollout())
                            .distinct()
                            .toList());
        }

        private JobTable.Step step(DeviceJob one, Job after) {
            Instant endsAt = Objects.requireNonNullElse(one.endsAt(), now);
            return new JobTable.Step(
                    one,
                    after,
                    JobTimes.due(after.state(), now, endsAt),
                    after.state() == JobState.WAITING_WINDOW ? now.plus(Guards.LOOK_AGAIN) : null);
        }
    }
}
