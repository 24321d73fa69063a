package org.veranda.model.firmware.rollout;

import org.jspecify.annotations.Nullable;
import org.veranda.model.CommandNames;
import org.veranda.model.firmware.PackageId;
import org.veranda.model.firmware.guard.GuardSettings;
import org.veranda.model.firmware.plan.Groups;
import org.veranda.model.firmware.plan.Plan;
import org.veranda.model.firmware.plan.Target;
import org.veranda.model.firmware.plan.Thresholds;
import org.veranda.model.firmware.plan.Window;

import java.time.Instant;
import java.util.Objects;

/// Everything that people can do with a rollout; travels as `firmware.<name>`.
public sealed interface RolloutCommand {

    default String command() {
        return CommandNames.of(getClass());
    }

    /// Commands that make a rollout.
    sealed interface Opening extends RolloutCommand {}

    /// Commands to a rollout that exists.
    sealed interface Continuing extends RolloutCommand {}

    /// @param days 14 when none are named; the other settings are the usual ones, too
    record Create(
            String name,
            PackageId packageId,
            @Nullable Target target,
            @Nullable Groups groups,
            @Nullable Thresholds thresholds,
            @Nullable Window window,
            @Nullable GuardSettings guards,
            @Nullable Integer days)
            implements Opening {

        public Plan plan() {
            return new Plan(
                    name.strip(),
                    packageId,
                    Objects.requireNonNullElse(target, Target.ALL),
                    Objects.requireNonNullElse(groups, Groups.USUAL),
                    Objects.requireNonNullElse(thresholds, Thresholds.USUAL),
                    Objects.requireNonNullElse(window, Window.ALWAYS),
                    Objects.requireNonNullElse(guards, GuardSettings.USUAL),
                    Objects.requireNonNullElse(days, Plan.USUAL_DAYS));
        }
    }

    /// Changes what was not agreed to; what is not said stays.
    record Edit(
            @Nullable String name,
            @Nullable Target target,
            @Nullable Groups groups,
            @Nullable Thresholds thresholds,
            @Nullable Window window,
            @Nullable GuardSettings guards,
            @Nullable Integer days)
            implements Continuing {

        Plan of(Plan plan) {
            return new Plan(
                    name == null ? plan.name() : name.strip(),
                    plan.packageId(),
                    Objects.requireNonNullElse(target, plan.target()),
                    Objects.requireNonNullElse(groups, plan.groups()),
                    Objects.requireNonNullElse(thresholds, plan.thresholds()),
                    Objects.requireNonNullElse(window, plan.window()),
                    Objects.requireNonNullElse(guards, plan.guards()),
                    Objects.requireNonNullElse(days, plan.days()));
        }
    }

    /// Freezes the list of devices and asks for approval.
    record Submit() implements Continuing {}

    record Approve() implements Continuing {}

    record Deny(String reason) implements Continuing {}

    record Schedule(Instant at) implements Continuing {}

    record Unschedule() implements Continuing {}

    record Start() implements Continuing {}

    record Pause() implements Continuing {}

    /// @param reason needed after a halt
    record Resume(@Nullable String reason) implements Continuing {}

    record Abort(@Nullable String reason) implements Continuing {}
}
