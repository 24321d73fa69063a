package org.veranda.model.firmware.job;

import org.jspecify.annotations.Nullable;
import org.veranda.model.firmware.guard.WaitingReason;

import java.util.List;

/// What a device's reports make of its update; null where the report makes no sense. A report that comes
/// twice, because its answer was lost, changes nothing.
final class DeviceRules {

    private DeviceRules() {}

    static @Nullable Job report(Job job, JobEvent.Report report, JobContext context) {
        return switch (report) {
            case JobEvent.Fetch(var version) -> fetch(job, version, context);
            case JobEvent.Downloading(var percent) -> downloading(job, percent);
            case JobEvent.Downloaded _ -> downloaded(job);
            case JobEvent.Verified _ -> step(job, JobState.DOWNLOADED, JobState.VERIFIED);
            case JobEvent.Installing(var reasons) -> installing(job, reasons, context);
            case JobEvent.Rebooting _ -> rebooting(job);
            case JobEvent.Running(var version) -> running(job, version, context);
            case JobEvent.Failed(var detail) -> failed(job, detail, context);
            case JobEvent.Rejected(var detail) -> rejected(job, detail);
            case JobEvent.Cancelled _ -> step(job, JobState.CANCELLING, JobState.CANCELLED);
            case JobEvent.CancelRejected _ ->
                    step(job, JobState.CANCELLING, JobState.CANCEL_REJECTED);
        };
    }

    private static @Nullable Job step(Job job, JobState from, JobState to) {
        if (job.state() == from) {
            return job.in(to);
        }
        return job.state() == to ? job : null;
    }

    /// Who asks with the version that it shall have has said all that there is to say.
    private static @Nullable Job fetch(Job job, String version, JobContext context) {
        boolean runs = version.equals(context.version());
        return switch (job.state()) {
            case QUEUED -> job.in(runs ? JobState.ALREADY_INSTALLED : JobState.NOTIFIED);
            case INSTALLING, REBOOTING, CANCEL_REJECTED, TIMED_OUT ->
                    runs ? running(job, version, context) : job;
            default -> job.state().busy() ? job : null;
        };
    }

    /// Who is told to stop may still be at it for a moment; who could not stop goes on downloading.
    private static @Nullable Job downloading(Job job, int percent) {
        return switch (job.state()) {
            case NOTIFIED, DOWNLOADING -> job.downloaded(Math.clamp(percent, 0, 100));
            case CANCEL_REJECTED -> job.further(Math.clamp(percent, 0, 100));
            case CANCELLING -> job;
            default -> null;
        };
    }

    /// Who could not stop while it downloaded has to check it, and to ask, like everybody else.
    private static @Nullable Job downloaded(Job job) {
        return job.state() == JobState.CANCEL_REJECTED
                ? job.in(JobState.DOWNLOADED)
                : step(job, JobState.DOWNLOADING, JobState.DOWNLOADED);
    }

    private static @Nullable Job installing(
            Job job, List<WaitingReason> reasons, JobContext context) {
        return switch (job.state()) {
            case VERIFIED ->
                    reasons.isEmpty() && !context.stopping()
                            ? job.in(JobState.INSTALLING)
                            : job.waitingFor(reasons);
            case INSTALLING -> job;
            default -> null;
        };
    }

    private static @Nullable Job rebooting(Job job) {
        return switch (job.state()) {
            case INSTALLING -> job.in(JobState.REBOOTING);
            case REBOOTING -> job;
            default -> null;
        };
    }

    /// The only success there is: the new version runs.
    private static @Nullable Job running(Job job, String version, JobContext context) {
        boolean updated = version.equals(context.version());
        return switch (job.state()) {
            case INSTALLING, REBOOTING, CANCEL_REJECTED ->
                    updated
                            ? job.ended(JobState.UPDATED, null)
                            : job.ended(JobState.ROLLED_BACK, "It runs %s".formatted(version));
            case TIMED_OUT ->
                    updated
                            ? job.late(JobState.UPDATED, null)
                            : job.late(JobState.FAILED, "It runs %s".formatted(version));
            case UPDATED -> updated ? job : null;
            default -> null;
        };
    }

    private static @Nullable Job failed(Job job, @Nullable String detail, JobContext context) {
        return switch (job.state()) {
            case DOWNLOADING ->
                    job.attempts() < context.retries()
                            ? job.again(detail)
                            : job.ended(JobState.FAILED, detail);
            case DOWNLOADED, INSTALLING, CANCEL_REJECTED -> job.ended(JobState.FAILED, detail);
            case TIMED_OUT -> job.late(JobState.FAILED, detail);
            case FAILED -> job;
            default -> null;
        };
    }

    private static @Nullable Job rejected(Job job, @Nullable String detail) {
        return switch (job.state()) {
            case QUEUED, NOTIFIED -> job.ended(JobState.REJECTED, detail);
            case REJECTED -> job;
            default -> null;
        };
    }
}
