package org.veranda.model.firmware;

import org.veranda.model.Bounds;
import org.veranda.model.Decision;
import org.veranda.model.FailingClause;
import org.veranda.model.Refusal;
import org.veranda.model.RefusalCode;
import org.veranda.model.firmware.PackageCommand.Checks;
import org.veranda.model.firmware.PackageCommand.Release;
import org.veranda.model.firmware.PackageCommand.Verify;
import org.veranda.model.firmware.PackageCommand.Withdraw;
import org.veranda.model.identity.Permission;
import org.veranda.model.identity.Staff;

import java.util.ArrayList;
import java.util.List;

/// What may become of a package. Pure; the table is `firmware-package-transitions.csv` beside this
/// class.
public final class PackageRules {

    private PackageRules() {}

    /// Those who deploy upload and check; giving a package free and taking it back is for approvers.
    public static Permission permission(PackageCommand command) {
        return switch (command) {
            case Verify _ -> Permission.DEPLOY_FIRMWARE;
            case Release _, Withdraw _ -> Permission.APPROVE_FIRMWARE;
        };
    }

    /// The state after the command, or why not.
    public static Decision<PackageState> decide(
            PackageState state, PackageCommand command, Staff by) {
        Permission needed = permission(command);
        if (!by.may(needed)) {
            return refuse(state, command, RefusalCode.NOT_PERMITTED, "permission", needed.wire());
        }
        return switch (command) {
            case Verify(Checks checks) -> verify(state, command, checks);
            case Release _ -> release(state, command);
            case Withdraw(String reason) -> withdraw(state, command, reason);
        };
    }

    private static Decision<PackageState> verify(
            PackageState state, PackageCommand command, Checks checks) {
        return switch (state) {
            case DRAFT -> {
                List<FailingClause> failing = failing(checks);
                yield failing.isEmpty()
                        ? new Decision.Changed<>(PackageState.VERIFIED)
                        : refuse(state, command, RefusalCode.NOT_VERIFIED, failing);
            }
            case VERIFIED, RELEASED -> new Decision.Unchanged<>(state);
            case WITHDRAWN -> wrongState(state, command);
        };
    }

    /// What a package lacks, by the checks.
    public static List<FailingClause> failing(Checks checks) {
        List<FailingClause> failing = new ArrayList<>();
        if (!checks.checksum()) {
            failing.add(new FailingClause("checksum", "the file is not the one that was sent"));
        }
        if (!checks.signature()) {
            failing.add(new FailingClause("signature", "no key of the operator's made it"));
        }
        if (!checks.models()) {
            failing.add(new FailingClause("models", "it fits no model"));
        }
        return failing;
    }

    /// Why a package that was found good once is not released.
    public static Refusal notVerified(
            PackageState state, PackageCommand command, List<FailingClause> failing) {
        return refusal(state, command, RefusalCode.NOT_VERIFIED, failing);
    }

    private static Decision<PackageState> release(PackageState state, PackageCommand command) {
        return switch (state) {
            case DRAFT -> refuse(state, command, RefusalCode.NOT_VERIFIED, "state", state.wire());
            case VERIFIED -> new Decision.Changed<>(PackageState.RELEASED);
            case RELEASED -> new Decision.Unchanged<>(state);
            case WITHDRAWN -> wrongState(state, command);
        };
    }

    private static Decision<PackageState> withdraw(
            PackageState state, PackageCommand command, String reason) {
        if (!Bounds.text(reason, Bounds.REASON)) {
            return refuse(state, command, RefusalCode.INVALID, "reason", "too long or not text");
        }
        if (reason.isBlank()) {
            return refuse(state, command, RefusalCode.REASON_REQUIRED, "reason", "it is blank");
        }
        return switch (state) {
            case DRAFT, VERIFIED -> wrongState(state, command);
            case RELEASED -> new Decision.Changed<>(PackageState.WITHDRAWN);
            case WITHDRAWN -> new Decision.Unchanged<>(state);
        };
    }

    private static Decision<PackageState> wrongState(PackageState state, PackageCommand command) {
        return refuse(state, command, RefusalCode.WRONG_STATUS, "state", state.wire());
    }

    private static Decision<PackageState> refuse(
            PackageState state,
            PackageCommand command,
            RefusalCode code,
            String clause,
            String detail) {
        return refuse(state, command, code, List.of(new FailingClause(clause, detail)));
    }

    private static Decision<PackageState> refuse(
            PackageState state,
            PackageCommand command,
            RefusalCode code,
            List<FailingClause> failing) {
        return new Decision.Refused<>(refusal(state, command, code, failing));
    }

    private static Refusal refusal(
            PackageState state,
            PackageCommand command,
            RefusalCode code,
            List<FailingClause> failing) {
        return new Refusal(
                code,
                "package",
                state.wire(),
                command.command(),
                "Cannot %s the package: %s".formatted(command.command(), code.reason()),
                failing,
                allowed(state));
    }

    private static List<String> allowed(PackageState state) {
        return switch (state) {
            case DRAFT -> List.of("verify");
            case VERIFIED -> List.of("release");
            case RELEASED -> List.of("withdraw");
            case WITHDRAWN -> List.of();
        };
    }
}
