package org.veranda.model.firmware.job;

import org.veranda.model.Decision;
import org.veranda.model.FailingClause;
import org.veranda.model.Refusal;
import org.veranda.model.RefusalCode;

import java.util.List;
import java.util.Objects;

/// What may happen to one device's update. Pure; the table is `job-transitions.csv` beside this class.
public final class JobRules {

    private JobRules() {}

    /// The job after the event, or why that cannot be.
    public static Decision<Job> decide(Job job, JobEvent event, JobContext context) {
        Job after =
                switch (event) {
                    case JobEvent.Due(var reasons) -> HouseRules.due(job, reasons);
                    case JobEvent.Cancel _ -> HouseRules.cancel(job);
                    case JobEvent.TimeOut _ -> HouseRules.timeOut(job);
                    case JobEvent.Report report -> DeviceRules.report(job, report, context);
                };
        if (after == null) {
            return refuse(job, event);
        }
        return Objects.equals(after, job)
                ? new Decision.Unchanged<>(job)
                : new Decision.Changed<>(after);
    }

    private static Decision<Job> refuse(Job job, JobEvent event) {
        RefusalCode code =
                job.state().terminal() ? RefusalCode.JOB_CLOSED : RefusalCode.WRONG_STATUS;
        return new Decision.Refused<>(
                new Refusal(
                        code,
                        "job",
                        job.state().wire(),
                        event.event(),
                        "Cannot take %s: %s"
                                .formatted(event.event().replace('_', ' '), code.reason()),
                        List.of(new FailingClause("state", job.state().wire())),
                        allowed(job.state())));
    }

    /// The reports that would lead on from a state.
    private static List<String> allowed(JobState state) {
        return switch (state) {
            case QUEUED -> List.of("fetch", "rejected");
            case NOTIFIED -> List.of("downloading", "rejected");
            case DOWNLOADING -> List.of("downloading", "downloaded", "failed");
            case DOWNLOADED -> List.of("verified", "failed");
            case VERIFIED -> List.of("installing");
            case INSTALLING -> List.of("rebooting", "running", "failed");
            case REBOOTING -> List.of("running");
            case CANCELLING -> List.of("cancelled", "cancel_rejected");
            case CANCEL_REJECTED -> List.of("downloading", "downloaded", "running", "failed");
            case TIMED_OUT -> List.of("running", "failed");
            default -> List.of();
        };
    }
}
