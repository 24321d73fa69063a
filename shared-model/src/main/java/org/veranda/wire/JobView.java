package org.veranda.wire;

import org.jspecify.annotations.Nullable;
import org.veranda.model.firmware.RolloutId;
import org.veranda.model.firmware.guard.WaitingReason;
import org.veranda.model.firmware.job.JobState;
import org.veranda.model.firmware.plan.Group;
import org.veranda.model.room.RoomId;

import java.time.Instant;
import java.util.List;

/// How far one device is with a rollout, as clients see it.
///
/// @param percent of its download
/// @param waiting what it waits for
/// @param late its end was told after it had been given up for lost
/// @param dueAt when it is given up; none when it is done, or before its rollout starts
public record JobView(
        RolloutId rolloutId,
        String serial,
        @Nullable RoomId roomId,
        Group group,
        JobState state,
        int percent,
        int attempts,
        boolean late,
        List<WaitingReason> waiting,
        @Nullable String detail,
        Instant since,
        @Nullable Instant dueAt) {

    public JobView {
        waiting = List.copyOf(waiting);
    }
}
