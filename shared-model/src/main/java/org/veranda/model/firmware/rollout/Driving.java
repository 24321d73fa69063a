package org.veranda.model.firmware.rollout;

import org.jspecify.annotations.Nullable;
import org.veranda.model.RefusalCode;
import org.veranda.model.firmware.plan.Group;
import org.veranda.model.identity.Permission;

import java.time.Duration;
import java.time.Instant;

/// The rules from the agreement on.
final class Driving {

    private static final Duration FARTHEST = Duration.ofDays(366);

    private Driving() {}

    static Ruling schedule(Rollout rollout, Instant at, RolloutContext context) {
        return switch (rollout.state()) {
            case READY -> {
                if (!context.released()) {
                    yield notReleased();
                }
                boolean likely =
                        at.isAfter(context.now()) && at.isBefore(context.now().plus(FARTHEST));
                yield likely
                        ? Ruling.becomes(
                                new RolloutEdit(rollout)
                                        .state(RolloutState.SCHEDULED)
                                        .scheduledAt(at))
                        : Ruling.no(RefusalCode.BAD_DATES, "at", at);
            }
            case SCHEDULED ->
                    at.equals(rollout.scheduledAt()) ? Ruling.stays() : Ruling.wrongState(rollout);
            default -> Ruling.wrongState(rollout);
        };
    }

    static Ruling unschedule(Rollout rollout) {
        return switch (rollout.state()) {
            case READY -> Ruling.stays();
            case SCHEDULED ->
                    Ruling.becomes(
                            new RolloutEdit(rollout).state(RolloutState.READY).scheduledAt(null));
            default -> Ruling.wrongState(rollout);
        };
    }

    static Ruling start(Rollout rollout, RolloutContext context) {
        return switch (rollout.state()) {
            case RUNNING -> Ruling.stays();
            case READY ->
                    context.released()
                            ? Ruling.becomes(begun(rollout, context.now()))
                            : notReleased();
            default -> Ruling.wrongState(rollout);
        };
    }

    /// It begins with its first group; its days count from now.
    static RolloutEdit begun(Rollout rollout, Instant now) {
        return new RolloutEdit(rollout)
                .state(RolloutState.RUNNING)
                .group(Group.CANARY)
                .scheduledAt(null)
                .reason(null)
                .started(now, now.plus(Duration.ofDays(rollout.plan().days())));
    }

    static Ruling pause(Rollout rollout) {
        return switch (rollout.state()) {
            case PAUSED -> Ruling.stays();
            case RUNNING -> Ruling.becomes(new RolloutEdit(rollout).state(RolloutState.PAUSED));
            default -> Ruling.wrongState(rollout);
        };
    }

    /// What failed before a resume is known, and those devices are forgiven: only others that fail halt it again.
    static Ruling resume(Rollout rollout, @Nullable String reason, RolloutContext context) {
        return switch (rollout.state()) {
            case RUNNING -> Ruling.stays();
            case PAUSED ->
                    context.released()
                            ? Ruling.becomes(new RolloutEdit(rollout).state(RolloutState.RUNNING))
                            : notReleased();
            case HALTED -> {
                if (!context.by().may(Permission.APPROVE_FIRMWARE)) {
                    yield approversOnly();
                }
                if (!context.released()) {
                    yield notReleased();
                }
                yield reason == null || reason.isBlank()
                        ? Ruling.no(RefusalCode.REASON_REQUIRED, "reason", "it is blank")
                        : Ruling.becomes(
                                new RolloutEdit(rollout)
                                        .state(RolloutState.RUNNING)
                                        .reason(reason.strip()));
            }
            default -> Ruling.wrongState(rollout);
        };
    }

    static Ruling abort(Rollout rollout, @Nullable String reason, RolloutContext context) {
        RolloutEdit edit = new RolloutEdit(rollout).scheduledAt(null);
        if (reason != null && !reason.isBlank()) {
            edit.reason(reason.strip());
        }
        return switch (rollout.state()) {
            case ABORTING, ABORTED -> Ruling.stays();
            case WAITING_APPROVAL, READY, SCHEDULED ->
                    Ruling.becomes(edit.state(RolloutState.ABORTED));
            case RUNNING, PAUSED -> Ruling.becomes(edit.state(RolloutState.ABORTING));
            case HALTED ->
                    context.by().may(Permission.APPROVE_FIRMWARE)
                            ? Ruling.becomes(edit.state(RolloutState.ABORTING))
                            : approversOnly();
            default -> Ruling.wrongState(rollout);
        };
    }

    private static Ruling approversOnly() {
        return Ruling.no(
                RefusalCode.NOT_PERMITTED, "permission", Permission.APPROVE_FIRMWARE.wire());
    }

    private static Ruling notReleased() {
        return Ruling.no(RefusalCode.NOT_RELEASED, "package", "not released");
    }
}
