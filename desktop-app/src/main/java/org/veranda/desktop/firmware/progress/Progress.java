package org.veranda.desktop.firmware.progress;

import org.veranda.model.firmware.job.JobState;
import org.veranda.model.firmware.plan.Group;
import org.veranda.wire.RolloutView;

import java.util.EnumMap;
import java.util.Map;

/// How many of some devices have come how far.
public record Progress(Map<Part, Integer> parts) {

    public Progress {
        parts = Map.copyOf(parts);
    }

    /// Of all devices of the rollout.
    public static Progress of(RolloutView rollout) {
        return counted(rollout.counts());
    }

    /// Of those of one group.
    public static Progress of(RolloutView rollout, Group group) {
        return counted(rollout.groupCounts().getOrDefault(group.wire(), Map.of()));
    }

    private static Progress counted(Map<String, Integer> counts) {
        Map<Part, Integer> parts = new EnumMap<>(Part.class);
        for (JobState state : JobState.values()) {
            parts.merge(Part.of(state), counts.getOrDefault(state.wire(), 0), Integer::sum);
        }
        return new Progress(parts);
    }

    public int of(Part part) {
        return parts.getOrDefault(part, 0);
    }

    public int total() {
        return parts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// Which share came to that; none of nothing.
    public double share(Part part) {
        return total() == 0 ? 0 : (double) of(part) / total();
    }
}
