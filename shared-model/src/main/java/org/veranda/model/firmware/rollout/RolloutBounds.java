package org.veranda.model.firmware.rollout;

import org.jspecify.annotations.Nullable;
import org.veranda.model.Bounds;
import org.veranda.model.FailingClause;
import org.veranda.model.firmware.plan.Groups;
import org.veranda.model.firmware.plan.Plan;

/// Refuses what no rollout can be told, whatever its state.
final class RolloutBounds {

    private static final int NAME = 100;
    private static final int MOST_NAMED = 1_000;
    private static final int MOST_CANARIES = 10_000;
    private static final int MOST_DAYS = 90;

    private RolloutBounds() {}

    /// What is wrong with the plan; nothing when it can be carried out.
    static @Nullable FailingClause plan(Plan plan) {
        Groups groups = plan.groups();
        if (plan.name().isBlank() || !Bounds.line(plan.name(), NAME)) {
            return new FailingClause("name", "it must have 1 to %d characters".formatted(NAME));
        }
        if (plan.target().named() > MOST_NAMED) {
            return new FailingClause("target", "it names more than %d".formatted(MOST_NAMED));
        }
        if (groups.canary() < 1 || groups.canary() > MOST_CANARIES) {
            return new FailingClause("groups", "1 to %d devices go first".formatted(MOST_CANARIES));
        }
        if (groups.early() < 1 || groups.early() > 100) {
            return new FailingClause("groups", "1 to 100 per cent go next");
        }
        if (!plan.thresholds().decide()) {
            return new FailingClause("thresholds", "both are at least 1, together at most 100");
        }
        if (!plan.guards().sensible()) {
            return new FailingClause("guards", "a number in them is out of range");
        }
        return plan.days() < 1 || plan.days() > MOST_DAYS
                ? new FailingClause("days", "it takes 1 to %d days".formatted(MOST_DAYS))
                : null;
    }

    /// What is wrong with the command's text; nothing when it can be kept and shown.
    static @Nullable FailingClause reason(RolloutCommand command) {
        String reason =
                switch (command) {
                    case RolloutCommand.Deny(var why) -> why;
                    case RolloutCommand.Resume(var why) -> why;
                    case RolloutCommand.Abort(var why) -> why;
                    default -> null;
                };
        return Bounds.text(reason, Bounds.REASON)
                ? null
                : new FailingClause("reason", "too long or not text");
    }
}
