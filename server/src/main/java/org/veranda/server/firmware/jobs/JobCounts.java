package org.veranda.server.firmware.jobs;

import org.veranda.model.firmware.job.JobState;
import org.veranda.model.firmware.plan.Group;
import org.veranda.model.firmware.rollout.Tally;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How many devices of a rollout are in which state and wait for what, by the group they belong to.
public record JobCounts(List<Count> counts) {

    public JobCounts {
        counts = List.copyOf(counts);
    }

    /// So many of one group in one state that wait for the same, and how many of them are forgiven.
    record Count(Group group, JobState state, List<String> waiting, int devices, int forgiven) {

        Count {
            waiting = List.copyOf(waiting);
        }
    }

    /// By state, as clients see it.
    public Map<String, Integer> byState() {
        Map<String, Integer> sums = new TreeMap<>();
        counts.forEach(count -> sums.merge(count.state().wire(), count.devices(), Integer::sum));
        return sums;
    }

    /// By group and state, as clients see it.
    public Map<String, Map<String, Integer>> byGroup() {
        Map<String, Map<String, Integer>> sums = new TreeMap<>();
        counts.forEach(count ->
                sums.computeIfAbsent(count.group().wire(), _ -> new TreeMap<>())
                        .merge(count.state().wire(), count.devices(), Integer::sum));
        return sums;
    }

    /// By what they wait for, as clients see it.
    public Map<String, Integer> byReason() {
        Map<String, Integer> sums = new TreeMap<>();
        counts.forEach(count ->
                count.waiting()
                        .forEach(reason -> sums.merge(reason, count.devices(), Integer::sum)));
        return sums;
    }

    /// What came of the devices of each group.
    public Map<Group, Tally> tallies() {
        Map<Group, Tally> tallies = new EnumMap<>(Group.class);
        counts.forEach(count -> tallies.merge(count.group(), tally(count), Tally::plus));
        return tallies;
    }

    private static Tally tally(Count count) {
        int devices = count.devices();
        return switch (count.state().end()) {
            case OPEN -> new Tally(devices, 0, 0, 0, 0);
            case SUCCEEDED -> new Tally(devices, devices, 0, 0, 0);
            case FAILED -> new Tally(devices, 0, devices, count.forgiven(), 0);
            case GIVEN_UP -> new Tally(devices, 0, 0, 0, devices);
        };
    }
}
