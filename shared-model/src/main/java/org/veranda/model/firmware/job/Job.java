package org.veranda.model.firmware.job;

import org.jspecify.annotations.Nullable;
import org.veranda.model.firmware.guard.WaitingReason;

import java.util.List;

/// How far one device is, and why no further. Immutable; [JobRules] says what may come next.
///
/// @param percent of the download
/// @param attempts how often the download failed
/// @param late its end was told after it had been given up for lost
/// @param waiting what it waits for
/// @param detail what the device said of its failure
public record Job(
        JobState state,
        int percent,
        int attempts,
        boolean late,
        List<WaitingReason> waiting,
        @Nullable String detail) {

    public static final Job NEW = new Job(JobState.PENDING, 0, 0, false, List.of(), null);

    public Job {
        waiting = List.copyOf(waiting);
    }

    /// Further on; it waits for nothing any more.
    Job in(JobState next) {
        return new Job(next, percent, attempts, late, List.of(), detail);
    }

    Job downloaded(int share) {
        return new Job(JobState.DOWNLOADING, share, attempts, late, List.of(), detail);
    }

    /// No further than that share of the download.
    Job further(int share) {
        return new Job(state, share, attempts, late, List.of(), detail);
    }

    Job waitingFor(List<WaitingReason> reasons) {
        return new Job(JobState.WAITING_WINDOW, percent, attempts, late, reasons, detail);
    }

    Job again(@Nullable String why) {
        return new Job(JobState.QUEUED, 0, attempts + 1, late, List.of(), why);
    }

    Job ended(JobState end, @Nullable String why) {
        return new Job(end, percent, attempts, late, List.of(), why);
    }

    Job late(JobState end, @Nullable String why) {
        return new Job(end, percent, attempts, true, List.of(), why);
    }
}
