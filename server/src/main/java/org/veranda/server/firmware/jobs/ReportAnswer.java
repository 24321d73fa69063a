package org.veranda.server.firmware.jobs;

import org.jspecify.annotations.Nullable;
import org.veranda.model.Refusal;
import org.veranda.model.RefusalCode;
import org.veranda.model.firmware.guard.WaitingReason;
import org.veranda.model.firmware.job.Job;
import org.veranda.model.firmware.job.JobState;

import java.util.List;

/// What became of a report, and what the device shall do now.
///
/// @param outcome accepted, or refused with a code and what could be said instead
/// @param waiting what it has to wait for
public record ReportAnswer(
        String serial,
        String outcome,
        @Nullable JobState state,
        Instruction instruction,
        List<WaitingReason> waiting,
        @Nullable RefusalCode code,
        List<String> allowed) {

    public ReportAnswer {
        waiting = List.copyOf(waiting);
        allowed = List.copyOf(allowed);
    }

    static ReportAnswer accepted(String serial, Job job) {
        return new ReportAnswer(
                serial,
                "accepted",
                job.state(),
                Instruction.of(job.state()),
                job.waiting(),
                null,
                List.of());
    }

    static ReportAnswer refused(String serial, Job job, Refusal refusal) {
        return new ReportAnswer(
                serial,
                "refused",
                job.state(),
                Instruction.of(job.state()),
                job.waiting(),
                refusal.code(),
                refusal.allowed());
    }

    static ReportAnswer unknown(String serial) {
        return new ReportAnswer(
                serial,
                "refused",
                null,
                Instruction.NONE,
                List.of(),
                RefusalCode.NOT_FOUND,
                List.of());
    }
}
