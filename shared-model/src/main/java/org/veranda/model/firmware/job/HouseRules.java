package org.veranda.model.firmware.job;

import org.veranda.model.firmware.guard.WaitingReason;

import java.util.List;

/// What the house does to a device's update: it is always possible, and often changes nothing.
final class HouseRules {

    private HouseRules() {}

    static Job due(Job job, List<WaitingReason> reasons) {
        return switch (job.state()) {
            case PENDING, WAITING_WINDOW ->
                    reasons.isEmpty() ? job.in(JobState.QUEUED) : job.waitingFor(reasons);
            default -> job;
        };
    }

    /// Devices that were not told never start; those that began to fetch it are told to stop; whoever
    /// has it already finishes, but does not begin to install.
    static Job cancel(Job job) {
        return switch (job.state()) {
            case PENDING, WAITING_WINDOW, QUEUED -> job.in(JobState.CANCELLED);
            case NOTIFIED, DOWNLOADING -> job.in(JobState.CANCELLING);
            case VERIFIED -> job.waitingFor(List.of());
            default -> job;
        };
    }

    static Job timeOut(Job job) {
        return switch (job.state()) {
            case PENDING, CANCELLING -> job.in(JobState.CANCELLED);
            case WAITING_WINDOW -> job.ended(JobState.EXPIRED, job.detail());
            case QUEUED, NOTIFIED, DOWNLOADING, INSTALLING, REBOOTING, CANCEL_REJECTED ->
                    job.in(JobState.TIMED_OUT);
            case DOWNLOADED ->
                    job.ended(JobState.FAILED, "The device never said that it checked it");
            case VERIFIED -> job.waitingFor(List.of());
            default -> job;
        };
    }
}
