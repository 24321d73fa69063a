package org.veranda.model.firmware;

import org.veranda.model.CommandNames;

/// What can happen to a package.
public sealed interface PackageCommand {

    default String command() {
        return CommandNames.of(getClass());
    }

    /// Its checksum, its signature and the models that it says it fits were looked at.
    record Verify(Checks checks) implements PackageCommand {}

    /// From now on it may be rolled out.
    record Release() implements PackageCommand {}

    /// Never again; what is being rolled out of it halts.
    record Withdraw(String reason) implements PackageCommand {}

    /// What was found. The signature must be by a key that the operator knows.
    record Checks(boolean checksum, boolean signature, boolean models) {}
}
