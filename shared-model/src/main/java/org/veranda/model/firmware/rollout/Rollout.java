package org.veranda.model.firmware.rollout;

import org.jspecify.annotations.Nullable;
import org.veranda.model.firmware.RolloutId;
import org.veranda.model.firmware.plan.Group;
import org.veranda.model.firmware.plan.Plan;
import org.veranda.model.identity.UserId;

import java.time.Instant;
import java.util.Set;

/// A package on its way to devices. Immutable; [RolloutRules] and [RolloutCourse] say what may come next.
///
/// @param authors whoever made, edited or submitted it: they cannot approve it
/// @param group whose turn it is; none before it starts
/// @param devices how many devices are meant; 0 until the list is frozen
/// @param reason why it was denied, halted, resumed or aborted last
/// @param scheduledAt when it shall start, while it is scheduled
/// @param endsAt when what has not begun is given up; none before it starts
/// @param version rises by one with each change
public record Rollout(
        RolloutId id,
        Plan plan,
        RolloutState state,
        Set<UserId> authors,
        @Nullable UserId approvedBy,
        @Nullable Group group,
        int devices,
        @Nullable String reason,
        @Nullable Instant scheduledAt,
        @Nullable Instant startedAt,
        @Nullable Instant endsAt,
        long version) {

    public Rollout {
        authors = Set.copyOf(authors);
    }
}
