package org.veranda.model.firmware.rollout;

import org.jspecify.annotations.Nullable;
import org.veranda.model.firmware.plan.Group;
import org.veranda.model.firmware.plan.Thresholds;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;

/// What happens to a rollout by itself: its time comes, a group is good or bad enough, all devices are
/// done, its package is withdrawn. Pure; its rows are in `rollout-transitions.csv`, too.
public final class RolloutCourse {

    private RolloutCourse() {}

    /// What is scheduled starts at its time, or when the window opens after it.
    ///
    /// @param local the time of day at the property
    public static Rollout atTime(Rollout rollout, Instant now, LocalTime local, boolean released) {
        Instant at = rollout.scheduledAt();
        boolean due =
                rollout.state() == RolloutState.SCHEDULED
                        && at != null
                        && !at.isAfter(now)
                        && released
                        && rollout.plan().window().contains(local);
        return due ? Driving.begun(rollout, now).done() : rollout;
    }

    /// What the ends that devices came to make of it.
    ///
    /// @param groups of the devices of each group
    public static Rollout counted(Rollout rollout, Map<Group, Tally> groups) {
        Tally all = groups.values().stream().reduce(Tally.NONE, Tally::plus);
        return switch (rollout.state()) {
            case ABORTING ->
                    all.over()
                            ? new RolloutEdit(rollout).state(RolloutState.ABORTED).done()
                            : rollout;
            case RUNNING -> running(rollout, groups, all);
            default -> rollout;
        };
    }

    private static Rollout running(Rollout rollout, Map<Group, Tally> groups, Tally all) {
        Thresholds thresholds = rollout.plan().thresholds();
        if (all.over()) {
            return new RolloutEdit(rollout)
                    .state(
                            all.succeeded() == all.devices()
                                    ? RolloutState.FINISHED
                                    : RolloutState.FINISHED_WITH_ERRORS)
                    .done();
        }
        for (Group group : Group.values()) {
            Tally tally = groups.getOrDefault(group, Tally.NONE);
            if (begun(rollout, group) && tally.failed(thresholds.error())) {
                return halted(
                        rollout,
                        "%d of %d devices of group %s failed"
                                .formatted(tally.failed(), tally.devices(), group.wire()));
            }
        }
        Tally turn = groups.getOrDefault(rollout.group(), Tally.NONE);
        boolean next = turn.succeeded(thresholds.success()) || turn.proven();
        return next && rollout.group() != Group.REST
                ? new RolloutEdit(rollout).group(after(rollout.group())).done()
                : rollout;
    }

    /// Devices of a group may still fail long after the next one began.
    private static boolean begun(Rollout rollout, Group group) {
        return rollout.group() != null && group.compareTo(rollout.group()) <= 0;
    }

    private static Rollout halted(Rollout rollout, String reason) {
        return new RolloutEdit(rollout).state(RolloutState.HALTED).reason(reason).done();
    }

    /// Its package must not be given to anybody any more. What nobody agreed to yet lets its devices go.
    ///
    /// @param reason why not
    public static Rollout withdrawn(Rollout rollout, String reason) {
        return switch (rollout.state()) {
            case WAITING_APPROVAL ->
                    new RolloutEdit(rollout)
                            .state(RolloutState.DENIED)
                            .devices(0)
                            .reason(reason)
                            .done();
            case RUNNING, PAUSED -> halted(rollout, reason);
            case SCHEDULED ->
                    new RolloutEdit(rollout).state(RolloutState.READY).scheduledAt(null).done();
            default -> rollout;
        };
    }

    private static Group after(@Nullable Group group) {
        return group == Group.CANARY ? Group.EARLY : Group.REST;
    }
}
