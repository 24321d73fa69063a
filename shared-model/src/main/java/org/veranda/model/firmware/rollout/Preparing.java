package org.veranda.model.firmware.rollout;

import org.veranda.model.RefusalCode;
import org.veranda.model.firmware.plan.Plan;
import org.veranda.model.identity.UserId;

/// The rules until a rollout is agreed to.
final class Preparing {

    private Preparing() {}

    /// What was denied becomes a draft again; what was frozen or agreed to is not touched.
    static Ruling edit(Rollout rollout, RolloutCommand.Edit edit, UserId by) {
        return switch (rollout.state()) {
            case DRAFT, DENIED -> {
                Plan plan = edit.of(rollout.plan());
                boolean same = rollout.state() == RolloutState.DRAFT && plan.equals(rollout.plan());
                yield same ? Ruling.stays() : Ruling.becomes(edited(rollout, plan, by));
            }
            default -> Ruling.wrongState(rollout);
        };
    }

    private static RolloutEdit edited(Rollout rollout, Plan plan, UserId by) {
        return new RolloutEdit(rollout).state(RolloutState.DRAFT).plan(plan).author(by);
    }

    static Ruling submit(Rollout rollout, RolloutContext context) {
        return switch (rollout.state()) {
            case WAITING_APPROVAL -> Ruling.stays();
            case DRAFT -> {
                if (!context.released()) {
                    yield Ruling.no(RefusalCode.NOT_RELEASED, "package", "not released");
                }
                yield context.devices() == 0
                        ? Ruling.no(RefusalCode.NO_TARGETS, "target", "it means no device")
                        : Ruling.becomes(
                                new RolloutEdit(rollout)
                                        .state(RolloutState.WAITING_APPROVAL)
                                        .author(context.by().id())
                                        .devices(context.devices())
                                        .reason(null));
            }
            default -> Ruling.wrongState(rollout);
        };
    }

    static Ruling approve(Rollout rollout, RolloutContext context) {
        return switch (rollout.state()) {
            case READY -> Ruling.stays();
            case WAITING_APPROVAL -> {
                if (rollout.authors().contains(context.by().id())) {
                    yield own();
                }
                yield context.released()
                        ? Ruling.becomes(
                                new RolloutEdit(rollout)
                                        .state(RolloutState.READY)
                                        .approvedBy(context.by().id()))
                        : Ruling.no(RefusalCode.NOT_RELEASED, "package", "not released");
            }
            default -> Ruling.wrongState(rollout);
        };
    }

    /// The list of devices is given up with it.
    static Ruling deny(Rollout rollout, String reason, UserId by) {
        return switch (rollout.state()) {
            case DENIED -> Ruling.stays();
            case WAITING_APPROVAL -> {
                if (rollout.authors().contains(by)) {
                    yield own();
                }
                yield reason.isBlank()
                        ? Ruling.no(RefusalCode.REASON_REQUIRED, "reason", "it is blank")
                        : Ruling.becomes(
                                new RolloutEdit(rollout)
                                        .state(RolloutState.DENIED)
                                        .devices(0)
                                        .reason(reason.strip()));
            }
            default -> Ruling.wrongState(rollout);
        };
    }

    private static Ruling own() {
        return Ruling.no(RefusalCode.OWN_ROLLOUT, "approver", "made, edited or submitted it");
    }
}
