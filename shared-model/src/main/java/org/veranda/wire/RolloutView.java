package org.veranda.wire;

import org.jspecify.annotations.Nullable;
import org.veranda.model.firmware.PackageId;
import org.veranda.model.firmware.RolloutId;
import org.veranda.model.firmware.guard.GuardSettings;
import org.veranda.model.firmware.plan.Group;
import org.veranda.model.firmware.plan.Groups;
import org.veranda.model.firmware.plan.Plan;
import org.veranda.model.firmware.plan.Target;
import org.veranda.model.firmware.plan.Thresholds;
import org.veranda.model.firmware.plan.Window;
import org.veranda.model.firmware.rollout.Rollout;
import org.veranda.model.firmware.rollout.RolloutState;
import org.veranda.model.identity.UserId;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// A rollout as clients see it.
///
/// @param firmwareVersion what its devices shall run
/// @param counts how many devices are in each state that any is in
/// @param groupCounts the same for each group that has devices
/// @param waiting how many devices wait for what; one may wait for several things
public record RolloutView(
        RolloutId id,
        String name,
        PackageId packageId,
        String firmwareVersion,
        RolloutState state,
        @Nullable Group group,
        int devices,
        Map<String, Integer> counts,
        Map<String, Map<String, Integer>> groupCounts,
        Map<String, Integer> waiting,
        Target target,
        Groups groups,
        Thresholds thresholds,
        Window window,
        GuardSettings guards,
        int days,
        List<UserId> authors,
        @Nullable UserId approvedBy,
        @Nullable String reason,
        @Nullable Instant scheduledAt,
        @Nullable Instant startedAt,
        @Nullable Instant endsAt,
        long version)
        implements Current {

    public RolloutView {
        counts = CountMaps.sorted(counts);
        groupCounts = CountMaps.nested(groupCounts);
        waiting = CountMaps.sorted(waiting);
        authors = List.copyOf(authors);
    }

    public static RolloutView of(
            Rollout rollout,
            String firmwareVersion,
            Map<String, Integer> counts,
            Map<String, Map<String, Integer>> groupCounts,
            Map<String, Integer> waiting) {
        Plan plan = rollout.plan();
        return new RolloutView(
                rollout.id(),
                plan.name(),
                plan.packageId(),
                firmwareVersion,
                rollout.state(),
                rollout.group(),
                rollout.devices(),
                counts,
                groupCounts,
                waiting,
                plan.target(),
                plan.groups(),
                plan.thresholds(),
                plan.window(),
                plan.guards(),
                plan.days(),
                rollout.authors().stream()
                        .sorted((a, b) -> Long.compare(a.value(), b.value()))
                        .toList(),
                rollout.approvedBy(),
                rollout.reason(),
                rollout.scheduledAt(),
                rollout.startedAt(),
                rollout.endsAt(),
                rollout.version());
    }
}
