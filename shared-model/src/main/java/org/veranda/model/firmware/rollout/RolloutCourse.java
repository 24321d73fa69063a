package org.veranda.model.firmware.rollout;

import org.jspecify.annotations.Nullable;
import org.veranda.model.firmware.plan.Group;
import org.veranda.model.firmware.plan.Thresholds;

import java.time.Instant;
import java.time.LocalTime;

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
    /// @param group of those whose turn it is
    /// @param all of all devices
    public static Rollout counted(Rollout rollout, Tally group, Tally all) {
        return switch (rollout.state()) {
            case ABORTING ->
                    all.over()
                            ? new RolloutEdit(rollout).state(RolloutState.ABORTED).done()
                            : rollout;
            case RUNNING -> running(rollout, group, all);
            default -> rollout;
        };
    }

    private static Rollout running(Rollout rollout, Tally group, Tally all) {
        Thresholds thresholds = rollout.plan().thresholds();
        if (all.over()) {
            return new RolloutEdit(rollout)
                    .state(
                            all.succeeded() == all.devices()
                                    ? RolloutState.FINISHED
                                    : RolloutState.FINISHED_WITH_ERRORS)
                    .done();
        }
        if (group.failed(thresholds.error(), rollout.forgiven())) {
            return new RolloutEdit(rollout)
                    .state(RolloutState.HALTED)
                    .reason("%d of %d devices failed".formatted(group.failed(), group.devices()))
                    .done();
        }
        boolean next = group.succeeded(thresholds.success()) || group.over();
        return next && rollout.group() != Group.REST
                ? new RolloutEdit(rollout).group(after(rollout.group())).done()
                : rollout;
    }

    /// Its package must not be given to anybody any more.
    public static Rollout withdrawn(Rollout rollout) {
        return switch (rollout.state()) {
            case RUNNING, PAUSED ->
                    new RolloutEdit(rollout)
                            .state(RolloutState.HALTED)
                            .reason("The package was withdrawn")
                            .done();
            case SCHEDULED ->
                    new RolloutEdit(rollout).state(RolloutState.READY).scheduledAt(null).done();
            default -> rollout;
        };
    }

    private static Group after(@Nullable Group group) {
        return group == Group.CANARY ? Group.EARLY : Group.REST;
    }
}
